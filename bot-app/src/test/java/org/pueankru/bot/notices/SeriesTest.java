package org.pueankru.bot.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.calendar.WorkingHours;
import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.Posts;
import org.pueankru.bot.notices.Notice.State;
import org.pueankru.bot.notices.NoticeSeries.Plan;
import org.pueankru.bot.notices.NoticeTemplates.Template;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** What comes again and again: each time once, and after an outage only the latest. */
class SeriesTest {
    private static final Plan MONDAYS =
            new Plan(
                    new Rhythm.Weekly(DayOfWeek.MONDAY),
                    LocalTime.of(9, 0),
                    LocalDate.of(2026, 12, 31));

    private final NoticesInTests office = new NoticesInTests();

    @Test
    void eachRunIsANoticeOfItsOwn() {
        office.schoolWithGroup(1, 25);
        begin(25);

        passes(Duration.ofDays(3));
        assertThat(received()).as("Sunday").isZero();
        passes(Duration.ofDays(1));
        passes(Duration.ofMinutes(5));
        assertThat(received()).as("Monday, looked twice").isEqualTo(1);
        passes(Duration.ofDays(7));
        assertThat(received()).isEqualTo(2);
    }

    @Test
    void aReportThatIsDueDoesNotComeByItselfAndItsTemplateKeepsTheReminders() {
        office.schoolWithGroup(1, 25);
        Content content =
                new Content(
                        "รายงานนิเทศ",
                        "ส่งรายงาน",
                        null,
                        null,
                        NoticesInTests.NEXT_THURSDAY_NINE,
                        null,
                        null,
                        List.of(),
                        Content.Asks.REPORT,
                        new Ladder(null, List.of(-5, 0, 2), 3, 2),
                        new Content.Round("รอบ 1", 2570, false, true),
                        null);
        Notice round = office.draft(NoticeKind.REPORT_DUE, content, NoticesInTests.schoolGroups());
        office.templates.add(office.district.id(), "นิเทศ", round, office.officer.id());
        Template template = office.templates.all(office.district.id()).getFirst();

        assertThat(
                        office.series.add(
                                office.district.id(), template, MONDAYS, 25, office.officer.id()))
                .isEmpty();
        assertThat(template.content().ladder())
                .isEqualTo(new Ladder(null, List.of(-5, 0, 2), 3, 2));
        assertThat(template.content().round()).isEqualTo(new Content.Round("", 0, false, true));
        assertThat(template.content().from()).isNull();
    }

    @Test
    void ofWhatAnOutageMissedOnlyTheLatestComes() {
        office.schoolWithGroup(1, 25);
        begin(25);

        passes(Duration.ofDays(19));
        assertThat(received()).isEqualTo(1);
        passes(Duration.ofDays(14));
        assertThat(received()).as("28 December, the last before the end").isEqualTo(2);
        assertThat(office.series.on(office.district.id())).isEmpty();
    }

    @Test
    void theNextDateIsTheOneOnWhichItGoesAcrossAHoliday() {
        office.schoolWithGroup(1, 25);
        begin(new Rhythm.Monthly(10), LocalDate.of(2027, 3, 31));

        NoticeSeries.Series series = office.series.on(office.district.id()).getFirst();
        assertThat(office.series.next(office.district.id(), series))
                .hasValueSatisfying(
                        run -> {
                            assertThat(run.wished()).isEqualTo(LocalDate.of(2026, 12, 10));
                            assertThat(run.isMoved()).isTrue();
                            assertThat(dayOf(run.goesAt())).isEqualTo(LocalDate.of(2026, 12, 11));
                        });
        assertThat(daysOnWhichItCame(Duration.ofDays(20)))
                .as("10 December is a holiday")
                .containsExactly(LocalDate.of(2026, 12, 11));
        series = office.series.on(office.district.id()).getFirst();
        assertThat(office.series.next(office.district.id(), series))
                .hasValueSatisfying(
                        run ->
                                assertThat(dayOf(run.goesAt()))
                                        .as("10 January is a Sunday")
                                        .isEqualTo(LocalDate.of(2027, 1, 11)));
    }

    @Test
    void theThirtyFirstComesOnceInEachMonthHoweverLong() {
        office.schoolWithGroup(1, 25);
        begin(new Rhythm.Monthly(31), LocalDate.of(2027, 4, 30));

        assertThat(daysOnWhichItCame(Duration.ofDays(160)))
                .containsExactly(
                        LocalDate.of(2026, 11, 30),
                        LocalDate.of(2027, 1, 4), // 31 December to 3 January are free
                        LocalDate.of(2027, 2, 1), // 31 January is a Sunday
                        LocalDate.of(2027, 3, 1), // 28 February is a Sunday
                        LocalDate.of(2027, 3, 31),
                        LocalDate.of(2027, 4, 30));
        assertThat(office.series.on(office.district.id())).isEmpty();
    }

    private void begin(Rhythm rhythm, LocalDate until) {
        Plan plan = new Plan(rhythm, LocalTime.of(9, 0), until);
        assertThat(
                        office.series.add(
                                office.district.id(), template(), plan, 25, office.officer.id()))
                .isPresent();
    }

    /** Turns the clock on by hours. */
    private List<LocalDate> daysOnWhichItCame(Duration time) {
        List<LocalDate> days = new ArrayList<>();
        long before = received();
        for (long hour = 0; hour < time.toHours(); hour += 6) {
            passes(Duration.ofHours(6));
            if (received() > before) {
                before = received();
                days.add(dayOf(office.clock.instant()));
            }
        }
        return days;
    }

    private static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, WorkingHours.ZONE);
    }

    @Test
    void whatCostsMoreThanWasAgreedAsks() {
        office.schoolWithGroup(1, 25);
        begin(25);
        office.line.has(NoticesInTests.groupOf(1), 30);

        passes(Duration.ofDays(4));

        assertThat(received()).isZero();
        assertThat(office.notices.newest(office.district.id(), "", 0, 9))
                .extracting(Notice::state)
                .contains(State.ASKING);
    }

    @Test
    void whatIsStoppedComesNoMore() {
        office.schoolWithGroup(1, 25);
        begin(25);
        NoticeSeries.Series series = office.series.on(office.district.id()).getFirst();

        assertThat(office.templates.delete(office.district.id(), series.template()))
                .as("while it is used")
                .isFalse();
        assertThat(office.series.stop(office.district.id(), series.id())).isTrue();
        assertThat(office.templates.delete(office.district.id(), series.template())).isTrue();
        passes(Duration.ofDays(4));

        assertThat(received()).isZero();
    }

    @Test
    void whatSomebodyMadeWhoLeftTheOfficeStopsAndStaffAreTold() {
        office.schoolWithGroup(1, 25);
        begin(25);
        Posts posts = office.directory.posts;
        posts.held(office.district.id(), office.officer.id())
                .forEach(post -> posts.end(office.district.id(), post.id()));

        passes(Duration.ofDays(4));

        assertThat(received()).isZero();
        assertThat(office.directory.attention.open(office.district.id()))
                .extracting(Attention.Entry::kind)
                .containsExactly("recurring-stopped");
    }

    @Test
    void aTemplateKeepsAllButTheDates() {
        office.schoolWithGroup(1, 25);
        Template template = template();

        assertThat(template.content().title()).isEqualTo("ประชุมเปิดภาคเรียน");
        assertThat(template.content().from()).isNull();
        assertThat(
                        office.templates.add(
                                office.district.id(),
                                "ประชุมประจำเดือน",
                                office.draft(NoticeKind.NEWS, NoticesInTests.schoolGroups()),
                                office.officer.id()))
                .as("the name is taken")
                .isEmpty();
        assertThat(office.templates.rename(office.district.id(), template.id(), "ใหม่")).isTrue();
        assertThat(office.templates.all(office.district.id()))
                .extracting(Template::name)
                .containsExactly("ใหม่");
    }

    private void begin(int cost) {
        assertThat(
                        office.series.add(
                                office.district.id(),
                                template(),
                                MONDAYS,
                                cost,
                                office.officer.id()))
                .isPresent();
    }

    private Template template() {
        Notice notice = office.draft(NoticeKind.MEETING, NoticesInTests.schoolGroups());
        return office.templates
                .add(office.district.id(), "ประชุมประจำเดือน", notice, office.officer.id())
                .flatMap(id -> office.templates.byId(office.district.id(), id))
                .orElseThrow();
    }

    private void passes(Duration time) {
        office.clock.move(time);
        office.recur();
        office.goRound();
    }

    private long received() {
        List<String> got = office.outbox.line.gotBy(NoticesInTests.groupOf(1));
        return got.size();
    }
}
