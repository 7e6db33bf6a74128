package org.pueankru.bot.rounds;

import org.pueankru.bot.calendar.Holidays;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.notices.FollowUps;
import org.pueankru.bot.notices.FollowUps.Counted;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.Notices;
import org.pueankru.bot.notices.Reach;
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
        this.matters = matters;
        this.holidays = holidays;
        this.transaction = transaction;
        this.today = today;
        this.clock = clock;
    }

    /** Makes the reminders of a notice that are due now; call it when people may be reminded. */
    void remind(District district, Notice notice) {
        Map<School.Id, List<Step>> due = missing.dueSteps(district.id(), notice, today.day());
        if (due.isEmpty()) {
            return;
        }
        Counted counted = counted(district, notice, due);
        transaction.executeWithoutResult(_ -> make(district.id(), notice.id(), counted));
    }

    /** Only schools may be reached by groups, which cost what they have members. */
    private Counted counted(District district, Notice notice, Map<School.Id, List<Step>> due) {
        Map<School.Id, String> schools = byKind(due).getOrDefault(Step.Kind.SCHOOL, Map.of());
        return schools.isEmpty()
                ? Counted.ALL
                : followUps.countPatiently(
                        district, notice, followUps.reach(district.id(), notice, schools.keySet()));
    }

    private void make(DistrictId district, Notice.Id id, Counted counted) {
        notices.lock(district, id);
        LocalDate day = today.day();
        notices.byId(district, id)
                .filter(notice -> notice.state() != Notice.State.CANCELLED)
                .ifPresent(
                        notice ->
                                byKind(missing.dueSteps(district, notice, day))
                                        .forEach(
                                                (kind, steps) ->
                                                        make(
                                                                district, notice, kind, steps, day,
                                                                counted)));
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
            LocalDate day,
            Counted counted) {
        if (kind == Step.Kind.SCHOOL && counted == Counted.NOT_YET) {
            return;
        }
        Reach reach = reach(district, notice, kind, steps.keySet());
        State state = stateOf(notice, kind, reach, counted);
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
            case UNCOUNTED -> matters.uncounted(district, notice.id());
            case OVER -> {}
        }
        if (goesUp(kind) && !reach.unreached().isEmpty()) {
            matters.nobodyTold(district, notice.id());
        }
    }

    private static boolean goesUp(Step.Kind kind) {
        return kind == Step.Kind.NETWORK || kind == Step.Kind.OFFICE;
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

    private static State stateOf(Notice notice, Step.Kind kind, Reach reach, Counted counted) {
        if (reach.targets().isEmpty()) {
            return State.OVER;
        }
        if (kind == Step.Kind.SCHOOL && counted == Counted.NOT_AT_ALL) {
            return State.UNCOUNTED;
        }
        Notice.Approval approval = notice.approval();
        boolean dearer = approval == null || reach.cost() > approval.cost();
        return kind == Step.Kind.SCHOOL && dearer ? State.ASKING : State.GOING;
    }

    /** Whether people may be reminded at this hour. */
    boolean mayNow(DistrictId district, Notice notice) {
        return notice.kind().isUrgent() || areWorkingHours(district);
    }

    boolean areWorkingHours(DistrictId district) {
        return holidays.workingHours(district).include(clock.instant());
    }
}
