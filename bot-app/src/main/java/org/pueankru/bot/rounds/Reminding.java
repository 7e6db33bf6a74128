package org.pueankru.bot.rounds;

import org.pueankru.bot.calendar.Holidays;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.notices.FollowUps;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.Notices;
import org.pueankru.bot.notices.Reach;
import org.pueankru.bot.outbox.Outbox;
import org.pueankru.bot.outbox.Sending;
import org.pueankru.bot.rounds.Reminders.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Reminds schools that have not answered, when it is their time. Several instances may do it at
 * once: the notice's lock lets one after the other, and each step is noted before it is sent.
 */
@Component
class Reminding {
    private final Notices notices;
    private final FollowUps followUps;
    private final Missing missing;
    private final Reminders reminders;
    private final ReminderSending sending;
    private final Outbox outbox;
    private final OpenMatters matters;
    private final Holidays holidays;
    private final TransactionTemplate transaction;
    private final Today today;
    private final Clock clock;

    Reminding(
            Notices notices,
            FollowUps followUps,
            Missing missing,
            Reminders reminders,
            ReminderSending sending,
            Outbox outbox,
            OpenMatters matters,
            Holidays holidays,
            TransactionTemplate transaction,
            Today today,
            Clock clock) {
        this.notices = notices;
        this.followUps = followUps;
        this.missing = missing;
        this.reminders = reminders;
        this.sending = sending;
        this.outbox = outbox;
        this.matters = matters;
        this.holidays = holidays;
        this.transaction = transaction;
        this.today = today;
        this.clock = clock;
    }

    /** Makes the reminders of a notice that are due now, in working hours. */
    void remind(District district, Notice notice) {
        if (!mayNow(district.id(), notice)) {
            return;
        }
        Set<School.Id> schools = missing.dueSteps(district.id(), notice, today.day()).keySet();
        if (schools.isEmpty()) {
            return;
        }
        followUps.count(district, followUps.reach(district.id(), notice, schools));
        transaction.executeWithoutResult(_ -> make(district.id(), notice.id()));
    }

    private void make(DistrictId district, Notice.Id id) {
        notices.lock(district, id);
        LocalDate day = today.day();
        notices.byId(district, id)
                .filter(notice -> notice.state() != Notice.State.CANCELLED)
                .ifPresent(
                        notice ->
                                byKind(missing.dueSteps(district, notice, day))
                                        .forEach(
                                                (kind, steps) ->
                                                        make(district, notice, kind, steps, day)));
    }

    private static Map<Step.Kind, Map<School.Id, String>> byKind(Map<School.Id, List<Step>> due) {
        Map<Step.Kind, Map<School.Id, String>> byKind = new LinkedHashMap<>();
        due.forEach(
                (school, steps) ->
                        steps.forEach(
                                step ->
                                        byKind.computeIfAbsent(
                                                        step.kind(), _ -> new LinkedHashMap<>())
                                                .put(school, step.code())));
        return byKind;
    }

    private void make(
            DistrictId district,
            Notice notice,
            Step.Kind kind,
            Map<School.Id, String> steps,
            LocalDate day) {
        Reach reach = reach(district, notice, kind, steps.keySet());
        State state = stateOf(notice, kind, reach);
        UUID run = UUID.randomUUID();
        reminders.note(district, run, notice.id(), kind, day, reach.cost(), state);
        reminders.noteSteps(district, run, notice.id(), steps);
        switch (state) {
            case GOING -> {
                reminders.noteTargets(district, run, reach.targets());
                sending.send(district, run, notice, kind, reach, day);
                if (kind == Step.Kind.SCHOOL) {
                    matters.reminded(district, notice.id());
                }
            }
            case ASKING -> matters.costsMore(district, notice.id());
            case OVER -> {}
        }
    }

    /** The chats that are told of these schools. */
    Reach reach(DistrictId district, Notice notice, Step.Kind kind, Set<School.Id> schools) {
        return switch (kind) {
            case SCHOOL, NUDGE -> followUps.reach(district, notice, schools);
            case NETWORK ->
                    followUps.people(
                            district,
                            notice,
                            schools,
                            Set.of(Role.CORE_TEACHER, Role.NETWORK_CHAIR));
            case OFFICE -> followUps.people(district, notice, schools, Set.of(Role.SUPERVISOR));
        };
    }

    private static State stateOf(Notice notice, Step.Kind kind, Reach reach) {
        if (reach.targets().isEmpty()) {
            return State.OVER;
        }
        Notice.Approval approval = notice.approval();
        boolean dearer = approval == null || reach.cost() > approval.cost();
        return kind == Step.Kind.SCHOOL && dearer ? State.ASKING : State.GOING;
    }

    /** Whether people may be reminded at this hour. */
    boolean mayNow(DistrictId district, Notice notice) {
        return notice.kind().isUrgent() || holidays.workingHours(district).include(clock.instant());
    }

    /** Sends nothing more of any run. */
    void dropAll(DistrictId district, Notice.Id notice) {
        reminders.going(district, notice).forEach(this::drop);
    }

    /** Sends nothing more of runs that stand still: something else takes their place. */
    void dropStopped(DistrictId district, Notice.Id notice) {
        reminders.going(district, notice).stream()
                .filter(run -> isStopped(district, run))
                .forEach(this::drop);
    }

    private boolean isStopped(DistrictId district, Reminders.Going run) {
        return outbox.byId(district, run.id())
                .filter(sending -> sending.state() == Sending.State.STOPPED)
                .isPresent();
    }

    private void drop(Reminders.Going run) {
        outbox.cancel(run.district(), run.id());
        reminders.over(run.district(), run.id());
    }

    /**
     * Takes back what was not sent yet to chats whose schools have all answered meanwhile, and what
     * was not sent on its day: its words would not be true any more.
     */
    void takeBack(Reminders.Going run) {
        if (run.madeOn().isBefore(today.day())) {
            drop(run);
            return;
        }
        notices.byId(run.district(), run.notice())
                .ifPresent(
                        notice -> {
                            if (notice.state() == Notice.State.CANCELLED) {
                                outbox.cancel(run.district(), run.id());
                            } else {
                                takeBackAnswered(run, notice);
                            }
                        });
        outbox.byId(run.district(), run.id())
                .filter(sent -> sent.state().isOver())
                .ifPresent(_ -> reminders.over(run.district(), run.id()));
    }

    private void takeBackAnswered(Reminders.Going run, Notice notice) {
        Set<School.Id> answered = missing.answered(run.district(), notice);
        List<UUID> settled =
                reminders.targets(run.district(), run.id()).entrySet().stream()
                        .filter(target -> answered.containsAll(target.getValue()))
                        .map(Map.Entry::getKey)
                        .toList();
        if (!settled.isEmpty()) {
            outbox.withdraw(run.district(), run.id(), settled);
        }
    }

    /** Takes back what waits for a school that just answered. */
    void takeBack(DistrictId district, Notice.Id notice) {
        reminders.going(district, notice).forEach(this::takeBack);
    }
}
