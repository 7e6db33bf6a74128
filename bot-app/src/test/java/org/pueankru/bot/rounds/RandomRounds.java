package org.pueankru.bot.rounds;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.DirectoryInTests.Held;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.PersonId;
import org.pueankru.bot.notices.Answers;
import org.pueankru.bot.notices.Content;
import org.pueankru.bot.notices.Ladder;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.NoticeKind;
import org.pueankru.bot.notices.Notices;
import org.pueankru.bot.notices.NoticesInTests;
import org.pueankru.bot.outbox.Delivery;
import org.pueankru.bot.outbox.Outbox;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Notices with reminders in any state that the tables can hold, around one day: what people and
 * clocks did to them is drawn by lot, so that no state is left out because no test thought of it.
 */
final class RandomRounds {
    static final LocalDate MIDDLE = LocalDate.of(2026, 12, 10);

    private static final List<Content.Asks> ASKED =
            List.of(Content.Asks.REPORT, Content.Asks.SEEN, Content.Asks.COMING);

    private final NoticesInTests office;
    private final JdbcClient jdbc;
    private final SchoolReports reports;
    private final Random random;
    private int made;

    RandomRounds(RoundsInTests rounds, Random random) {
        this.office = rounds.office;
        this.jdbc = office.directory.database.jdbc();
        this.reports = rounds.reports;
        this.random = random;
    }

    /** A district's office: who writes there, and its schools, the last of which is closed. */
    record Office(DistrictId district, Person staff, Person teacher, List<School.Id> schools) {}

    /**
     * A notice.
     *
     * @param plain nothing about it is such that {@link DueNotices} may name it in vain
     */
    record Made(DistrictId district, Notice.Id id, boolean plain) {}

    Office office(DistrictId district, int number) {
        List<School.Id> schools = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            schools.add(
                    office.directory.school(district, "93%02d%04d".formatted(number, i), "ก" + i));
        }
        Person staff = person(district, number, new Held(Role.STAFF, new Place.WholeDistrict()));
        Person teacher =
                person(
                        district,
                        number + 50,
                        new Held(Role.TEACHER, new Place.AtSchool(schools.getFirst())));
        jdbc.sql("update school set closed_on = '2026-10-01' where district_id = ? and id = ?")
                .params(district.value(), schools.getLast().value())
                .update();
        return new Office(district, staff, teacher, schools);
    }

    private Person person(DistrictId district, int number, Held held) {
        return office.directory.registered(
                district, "คนที่ " + number, new PersonId("U%032d".formatted(900 + number)), held);
    }

    Made notice(Office at) {
        boolean plain = random.nextInt(3) > 0;
        Content content = content(plain);
        Notice notice =
                office.notices.add(
                        at.district(),
                        new Notices.Draft(
                                often(9) ? NoticeKind.REPORT_DUE : NoticeKind.URGENT,
                                content,
                                NoticesInTests.schoolGroups(),
                                null,
                                Notice.Ride.AT_ONCE,
                                null),
                        at.staff().id());
        jdbc.sql("update notice set state = ?, released_at = ? where district_id = ? and id = ?")
                .param(oneOf("sent", "sent", "sent", "sent", "sending", "cancelled"))
                .param(plain || often(5) ? Timestamp.from(instant(-25, 5)) : null)
                .param(at.district().value())
                .param(notice.id().value())
                .update();
        List<School.Id> asked = at.schools().stream().filter(_ -> random.nextInt(5) < 2).toList();
        asked.forEach(school -> school(at, notice.id(), content, school));
        runs(at, notice.id(), content, asked, plain);
        stops(at, notice.id(), asked);
        if (!plain && !asked.isEmpty()) {
            unclear(at, notice, asked.getFirst());
        }
        return new Made(at.district(), notice.id(), plain);
    }

    private Content content(boolean plain) {
        Ladder ladder =
                often(30)
                        ? new Ladder(
                                often(3) ? null : day(6),
                                random.ints(random.nextInt(4), -9, 9).boxed().toList(),
                                random.nextInt(4),
                                plain ? 0 : 1 + random.nextInt(4))
                        : null;
        return new Content(
                "เรื่องที่ " + made++,
                "ขอให้รายงาน",
                null,
                null,
                day(6).atTime(random.nextInt(24), random.nextInt(60)),
                null,
                null,
                List.of(),
                ASKED.get(random.nextInt(ASKED.size())),
                ladder,
                often(3) ? new Content.Round("รอบ " + made, 2570, true, often(2)) : null,
                null);
    }

    private void school(Office at, Notice.Id notice, Content content, School.Id school) {
        boolean reached = often(4);
        jdbc.sql(
                        """
                        insert into notice_school (district_id, notice_id, school_id, target_id, unreached) values (?, ?, ?, ?, ?)
                        """)
                .param(at.district().value())
                .param(notice.value())
                .param(school.value())
                .param(reached ? UUID.randomUUID() : null)
                .param(reached ? null : "nobody")
                .update();
        if (random.nextInt(3) == 0) {
            LocalDate everybodys = content.deadline().orElse(MIDDLE);
            reports.granted(
                    at.district(),
                    notice,
                    school,
                    everybodys.plusDays(random.nextInt(8) - 2),
                    day(12));
        }
        if (random.nextInt(3) == 0) {
            reports.reported(at.district(), notice, school, null, null, SchoolReport.How.STAFF);
            if (random.nextInt(3) == 0) {
                reports.notReported(at.district(), notice, school);
            }
        }
        if (random.nextInt(6) == 0) {
            office.answers.bySchool(at.district(), notice, school, Answers.Answer.SEEN);
        }
    }

    /** Steps that were made, in any order and to any end. */
    private void runs(
            Office at, Notice.Id notice, Content content, List<School.Id> asked, boolean plain) {
        Set<String> steps = new HashSet<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            UUID run = UUID.randomUUID();
            Step.Kind kind = Step.Kind.values()[random.nextInt(Step.Kind.values().length)];
            jdbc.sql(
                            """
                            insert into reminder_run (district_id, id, notice_id, kind, made_at, made_on, cost, state)
                            values (?, ?, ?, ?, ?, ?, 1, 'over')
                            """)
                    .params(
                            at.district().value(),
                            run,
                            notice.value(),
                            kind.code(),
                            Timestamp.from(instant(-9, 9)),
                            Date.valueOf(plain ? MIDDLE.minusDays(30) : day(9)))
                    .update();
            for (School.Id school : asked) {
                String step = step(kind, run, content, reports.of(at.district(), notice, school));
                if (often(3) && steps.add(school + step)) {
                    reminder(at, notice, run, school, step);
                }
            }
        }
    }

    private String step(Step.Kind kind, UUID run, Content content, SchoolReport said) {
        List<Integer> days = content.ladder() == null ? List.of() : content.ladder().days();
        String code =
                switch (kind) {
                    case SCHOOL ->
                            "d" + (days.isEmpty() ? 0 : days.get(random.nextInt(days.size())));
                    case NETWORK, OFFICE -> kind.code();
                    case NUDGE -> run.toString();
                };
        return said.due() == null || random.nextBoolean() ? code : code + "@" + said.due();
    }

    private void reminder(Office at, Notice.Id notice, UUID run, School.Id school, String step) {
        jdbc.sql(
                        "insert into reminder (district_id, notice_id, school_id, step, run_id) values (?, ?, ?, ?, ?)")
                .params(at.district().value(), notice.value(), school.value(), step, run)
                .update();
        if (often(3)) {
            UUID target = UUID.randomUUID();
            jdbc.sql(
                            "insert into reminder_target (district_id, run_id, target_id, school_id) values (?, ?, ?, ?)")
                    .params(at.district().value(), run, target, school.value())
                    .update();
            delivery(
                    at,
                    run,
                    notice.value(),
                    target,
                    oneOf("accepted", "waiting", "rode", "cancelled", "refused", "lost"));
        }
    }

    private void delivery(
            Office at, UUID sending, @Nullable UUID about, UUID target, String state) {
        Outbox outbox = office.outbox.outbox;
        outbox.begin(at.district(), sending, false, about);
        outbox.add(
                at.district(),
                sending,
                List.of(
                        new Delivery.Planned(
                                target,
                                NoticesInTests.groupOf(1),
                                outbox.body(
                                        at.district(),
                                        sending,
                                        List.of(OutgoingMessage.Text.of("เตือน"))),
                                1,
                                office.clock.instant())));
        jdbc.sql(
                        """
                        update delivery set state = :state, line_id = case when :open then line_id end,
                            closed_at = case when :open then null else now() end
                        where district_id = :district and sending_id = :sending and target_id = :target
                        """)
                .param("state", state)
                .param("open", Set.of("waiting", "held").contains(state))
                .param("district", at.district().value())
                .param("sending", sending)
                .param("target", target)
                .update();
    }

    private void stops(Office at, Notice.Id notice, List<School.Id> asked) {
        Stream.concat(Stream.<School.@Nullable Id>of((School.Id) null), asked.stream())
                .filter(_ -> random.nextInt(5) == 0)
                .forEach(
                        school ->
                                jdbc.sql(
                                                """
                                                insert into reminder_stop (district_id, notice_id, school_id, stopped_at, ended_at, quiet_until)
                                                values (?, ?, ?, ?, ?, ?)
                                                """)
                                        .param(at.district().value())
                                        .param(notice.value())
                                        .param(school == null ? null : school.value())
                                        .param(Timestamp.from(instant(-9, 9)))
                                        .param(often(2) ? Timestamp.from(instant(-9, 9)) : null)
                                        .param(often(2) ? Date.valueOf(day(9)) : null)
                                        .update());
    }

    /** What the statement does not look at. */
    private void unclear(Office at, Notice notice, School.Id school) {
        switch (random.nextInt(3)) {
            case 0 -> {
                UUID target = UUID.randomUUID();
                jdbc.sql(
                                """
                                update notice_school set target_id = ?, unreached = null
                                where district_id = ? and notice_id = ? and school_id = ?
                                """)
                        .params(target, at.district().value(), notice.id().value(), school.value())
                        .update();
                delivery(at, notice.id().value(), null, target, oneOf("waiting", "held"));
            }
            case 1 ->
                    office.answers.byPerson(
                            at.district(), notice.id(), at.teacher().id(), Answers.Answer.SEEN);
            default ->
                    jdbc.sql("update notice set corrects = ? where district_id = ? and id <> ?")
                            .params(notice.id().value(), at.district().value(), notice.id().value())
                            .update();
        }
    }

    private LocalDate day(int around) {
        return MIDDLE.plusDays(random.nextInt(2 * around + 1) - around);
    }

    /** At any hour, so that it is another day in Bangkok than at Greenwich now and then. */
    private Instant instant(int from, int to) {
        return MIDDLE.plusDays(from + random.nextInt(to - from + 1))
                .atTime(random.nextInt(24), random.nextInt(60))
                .toInstant(ZoneOffset.UTC);
    }

    private String oneOf(String... all) {
        return all[random.nextInt(all.length)];
    }

    private boolean often(int times) {
        return random.nextInt(times + 1) > 0;
    }
}
