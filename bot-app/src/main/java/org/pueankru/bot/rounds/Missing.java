package org.pueankru.bot.rounds;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.calendar.WorkingHours;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.notices.Answers;
import org.pueankru.bot.notices.Circulation;
import org.pueankru.bot.notices.Content;
import org.pueankru.bot.notices.Ladder;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.outbox.Delivery;
import org.pueankru.bot.outbox.Sendings;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which schools of a notice have not answered, and what is due for each. */
@Component
class Missing {
    private final Circulation circulation;
    private final Answers answers;
    private final SchoolReports reports;
    private final Reminders reminders;
    private final ReminderStops stops;
    private final Sendings sendings;

    Missing(
            Circulation circulation,
            Answers answers,
            SchoolReports reports,
            Reminders reminders,
            ReminderStops stops,
            Sendings sendings) {
        this.circulation = circulation;
        this.answers = answers;
        this.reports = reports;
        this.reminders = reminders;
        this.stops = stops;
        this.sendings = sendings;
    }

    /** Schools that answered, or reported. */
    Set<School.Id> answered(DistrictId district, Notice notice) {
        if (notice.content().asks() != Content.Asks.REPORT) {
            return answers.bySchool(district, notice.id()).keySet();
        }
        return reports.of(district, notice.id()).values().stream()
                .filter(SchoolReport::isReported)
                .map(SchoolReport::school)
                .collect(Collectors.toSet());
    }

    /** Schools of the audience that did not and that no later edition asks, by name. */
    Set<School.Id> of(DistrictId district, Notice notice) {
        Set<School.Id> missing = new LinkedHashSet<>();
        circulation.schools(district, notice.id()).stream()
                .map(Circulation.SchoolReached::school)
                .forEach(missing::add);
        missing.removeAll(answered(district, notice));
        missing.removeAll(circulation.askedAnew(district, notice.id()));
        return missing;
    }

    /** Those of them that may be reminded: the office did not stop it. */
    Set<School.Id> remindable(DistrictId district, Notice notice) {
        ReminderStops.Stops stopped = stops.of(district, notice.id());
        return of(district, notice).stream()
                .filter(school -> !stopped.isOn(school))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Until when each of these schools may report. */
    Map<School.Id, LocalDate> due(DistrictId district, Notice notice, Set<School.Id> schools) {
        LocalDate everybodys = notice.content().deadline().orElseThrow();
        Map<School.Id, SchoolReport> said = reports.of(district, notice.id());
        Map<School.Id, LocalDate> due = new LinkedHashMap<>();
        for (School.Id school : schools) {
            LocalDate own = said.getOrDefault(school, SchoolReport.none(school)).due();
            due.put(school, own != null && own.isAfter(everybodys) ? own : everybodys);
        }
        return due;
    }

    /** What schools asked for and the office has not seen to. */
    Map<School.Id, SchoolReport.Asked> asked(DistrictId district, Notice notice) {
        return reports.of(district, notice.id()).values().stream()
                .collect(Collectors.toMap(SchoolReport::school, SchoolReport::asked));
    }

    /** What is due today, for schools of which something is. */
    Map<School.Id, List<Step>> dueSteps(DistrictId district, Notice notice, LocalDate today) {
        Ladder ladder = notice.content().ladder();
        if (ladder == null
                || notice.releasedAt() == null
                || notice.content().deadline().isEmpty()) {
            return Map.of();
        }
        Content.Round round = notice.content().round();
        DueSteps decision = new DueSteps(ladder, round != null && round.goesUp());
        Map<School.Id, SchoolReport> said = reports.of(district, notice.id());
        Map<School.Id, Reminders.Made> made = reminders.of(district, notice.id());
        Map<School.Id, List<Step>> due = new LinkedHashMap<>();
        Set<School.Id> untold = untold(district, notice);
        ReminderStops.Stops stopped = stops.of(district, notice.id());
        for (School.Id school : remindable(district, notice)) {
            if (untold.contains(school)) {
                continue;
            }
            DueSteps.Standing standing =
                    standing(
                            notice,
                            said.getOrDefault(school, SchoolReport.none(school)),
                            made.getOrDefault(school, Reminders.Made.NOTHING),
                            stopped.quietUntil(school));
            List<Step> steps = decision.of(standing, today);
            if (!steps.isEmpty()) {
                due.put(school, steps);
            }
        }
        return due;
    }

    /** Schools to which the notice itself is still to go, or stands still. */
    private Set<School.Id> untold(DistrictId district, Notice notice) {
        Set<UUID> open =
                sendings.rows(district, notice.id().value()).stream()
                        .filter(
                                row ->
                                        row.state() == Delivery.State.WAITING
                                                || row.state() == Delivery.State.HELD)
                        .map(Delivery.Row::target)
                        .collect(Collectors.toSet());
        return open.isEmpty()
                ? Set.of()
                : circulation.schools(district, notice.id()).stream()
                        .filter(reached -> open.contains(reached.target()))
                        .map(Circulation.SchoolReached::school)
                        .collect(Collectors.toSet());
    }

    /** The time that a school was given is never less than everybody's. */
    private static boolean isLonger(@Nullable LocalDate own, LocalDate everybodys) {
        return own != null && own.isAfter(everybodys);
    }

    private static DueSteps.Standing standing(
            Notice notice, SchoolReport said, Reminders.Made made, @Nullable LocalDate quietUntil) {
        LocalDate everybodys = notice.content().deadline().orElseThrow();
        boolean own = isLonger(said.due(), everybodys);
        return new DueSteps.Standing(
                own ? Objects.requireNonNull(said.due()) : everybodys,
                own ? said.granted() : null,
                Objects.requireNonNull(notice.releasedAt()).atZone(WorkingHours.ZONE).toLocalDate(),
                quietUntil,
                made.last(),
                made.reminders(),
                new HashSet<>(made.steps()));
    }
}
