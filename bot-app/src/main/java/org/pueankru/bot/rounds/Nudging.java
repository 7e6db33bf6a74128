package org.pueankru.bot.rounds;

import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.notices.FollowUps;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.Notices;
import org.pueankru.bot.notices.Reach;
import org.pueankru.bot.rounds.Reminders.State;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reminds beside the ladder, because somebody wished it. */
@Component
class Nudging {
    private final Notices notices;
    private final FollowUps followUps;
    private final Missing missing;
    private final Reminders reminders;
    private final ReminderSending sending;
    private final OpenMatters matters;
    private final TransactionTemplate transaction;
    private final Today today;

    Nudging(
            Notices notices,
            FollowUps followUps,
            Missing missing,
            Reminders reminders,
            ReminderSending sending,
            OpenMatters matters,
            TransactionTemplate transaction,
            Today today) {
        this.notices = notices;
        this.followUps = followUps;
        this.missing = missing;
        this.reminders = reminders;
        this.sending = sending;
        this.matters = matters;
        this.transaction = transaction;
        this.today = today;
    }

    /**
     * What a nudge of these schools would reach and cost now; schools that answered meanwhile, or
     * are to be left alone, are left out.
     */
    Reach nudge(DistrictId district, Notice notice, Set<School.Id> schools) {
        Set<School.Id> left =
                missing.remindable(district, notice).stream()
                        .filter(schools::contains)
                        .collect(Collectors.toSet());
        return followUps.reach(district, notice, left);
    }

    /** Asks LINE how many are in the groups of these schools now. */
    boolean count(District district, Notice notice, Set<School.Id> schools) {
        return count(district, notice, nudge(district.id(), notice, schools));
    }

    /**
     * Asks LINE how many are in these groups now; not within a transaction.
     *
     * @return whether what it costs is known
     */
    boolean count(District district, Notice notice, Reach reach) {
        return followUps.count(district, notice, reach);
    }

    /**
     * Reminds these schools now, whatever their ladder says.
     *
     * @param cost what it may cost; if it costs more, nothing is made
     */
    Nudged nudge(DistrictId district, Notice notice, Set<School.Id> schools, int cost) {
        return Objects.requireNonNull(
                transaction.execute(
                        _ -> {
                            notices.lock(district, notice.id());
                            Reach reach = nudge(district, notice, schools);
                            if (reach.targets().isEmpty()) {
                                return Nudged.NOBODY;
                            }
                            if (reach.cost() > cost) {
                                return Nudged.DEARER;
                            }
                            send(district, notice, Step.Kind.NUDGE, reach);
                            matters.reminded(district, notice.id());
                            return Nudged.SENT;
                        }));
    }

    /**
     * Makes a run beside the ladder, because somebody wished it; the caller holds the notice's
     * lock.
     */
    void send(DistrictId district, Notice notice, Step.Kind whom, Reach reach) {
        if (reach.targets().isEmpty()) {
            return;
        }
        Step.Kind kind = whom == Step.Kind.SCHOOL ? Step.Kind.NUDGE : whom;
        UUID run = UUID.randomUUID();
        LocalDate day = today.day();
        Map<School.Id, String> steps = new LinkedHashMap<>();
        reach.targets()
                .forEach(
                        target ->
                                target.schools()
                                        .forEach(school -> steps.put(school, run.toString())));
        reminders.note(district, run, notice.id(), kind, day, reach.cost(), State.GOING);
        reminders.noteSteps(district, run, notice.id(), steps);
        reminders.noteTargets(district, run, reach.targets());
        sending.send(district, run, notice, kind, reach, day);
    }
}
