package org.pueankru.bot.console.notices;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.calendar.Holidays;
import org.pueankru.bot.calendar.WorkingHours;
import org.pueankru.bot.console.rounds.Following;
import org.pueankru.bot.console.rounds.SentReminders;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.notices.FollowUps;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.Reach;
import org.pueankru.bot.rounds.ReminderPlan;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Works out which reminders follow an announcement. Thread-safe. */
@Component
class ReminderOutlooks {
    private final FollowUps followUps;
    private final Holidays holidays;
    private final SentReminders sent;

    ReminderOutlooks(FollowUps followUps, Holidays holidays, SentReminders sent) {
        this.followUps = followUps;
        this.holidays = holidays;
        this.sent = sent;
    }

    /** Of one that went out; null when there is nothing to tell. */
    @Nullable Following ofSent(Visitor visitor, Notice notice) {
        return sent.of(visitor, notice);
    }

    /** Of one that is not sent yet; null when nobody is reminded. */
    @Nullable ReminderOutlook of(DistrictId district, Outlook outlook) {
        Notice notice = outlook.notice();
        LocalDate due = notice.content().deadline().orElse(null);
        if (due == null) {
            return null;
        }
        List<ReminderPlan.Day> days =
                ReminderPlan.of(
                        notice.content(),
                        outlook.goesAt().atZone(WorkingHours.ZONE).toLocalDate(),
                        holidays.workingHours(district),
                        notice.kind().isUrgent());
        Reach reach = outlook.preview().reach();
        return new ReminderOutlook(due, days, reach.cost(), goingUp(district, notice, reach, days));
    }

    private int goingUp(
            DistrictId district, Notice notice, Reach reach, List<ReminderPlan.Day> days) {
        Set<School.Id> schools = new HashSet<>(reach.unreached().keySet());
        reach.targets().forEach(target -> schools.addAll(target.schools()));
        return days.stream()
                .mapToInt(
                        day ->
                                switch (day.whom()) {
                                    case SCHOOLS -> 0;
                                    case NETWORKS ->
                                            cost(
                                                    district,
                                                    notice,
                                                    schools,
                                                    Set.of(Role.CORE_TEACHER, Role.NETWORK_CHAIR));
                                    case OFFICE ->
                                            cost(
                                                    district,
                                                    notice,
                                                    schools,
                                                    Set.of(Role.SUPERVISOR));
                                })
                .sum();
    }

    private int cost(DistrictId district, Notice notice, Set<School.Id> schools, Set<Role> roles) {
        return followUps.people(district, notice, schools, roles).cost();
    }
}
