package org.pueankru.bot.rounds;

import org.pueankru.bot.calendar.WorkingHours;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.notices.Answers;
import org.pueankru.bot.notices.Circulation;
import org.pueankru.bot.notices.Content;
import org.pueankru.bot.notices.Ladder;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.outbox.Delivery;
import org.pueankru.bot.outbox.Outbox;
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
    private final Outbox outbox;

    Missing(
            Circulation circulation,
            Answers answers,
            SchoolReports reports,
            Reminders reminders,
            Outbox outbox) {
        this.circulation = circulation;
        this.answers = answers;
        this.reports = reports;
        this.reminders = reminders;
        this.outbox = outbox;
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

    /** Until when each of these schools may report. */
    Map<School.Id, LocalDate> due(DistrictId district, Notice notice, Set<School.Id> schools) {
        LocalDate everybodys = notice.content().deadline().orElseThrow();
        Map<School.Id, SchoolReport> said = reports.of(district, notice.id());
        Map<School.Id, LocalDate> due = new LinkedHashMap<>();
        for (School.Id school : schools) {
            LocalDate own = said.getOrDefault(school, SchoolReport.none(school)).due();
            due.put(school, Objects.requireNonNullElse(own, everybodys));
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
        for (School.Id school : of(district, notice)) {
            if (untold.contains(school)) {
                continue;
            }
            DueSteps.Standing standing =
                    standing(
                            notice,
                            said.getOrDefault(school, SchoolReport.none(school)),
                            made.getOrDefault(school, Reminders.Made.NOTHING));
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
                outbox.rows(district, notice.id().value()).stream()
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

    private static DueSteps.Standing standing(
            Notice notice, SchoolReport said, Reminders.Made made) {
        LocalDate everybodys = notice.content().deadline().orElseThrow();
        return new DueSteps.Standing(
                Objects.requireNonNullElse(said.due(), everybodys),
                said.granted(),
                Objects.requireNonNull(notice.releasedAt()).atZone(WorkingHours.ZONE).toLocalDate(),
                made.last(),
                made.reminders(),
                new HashSet<>(made.steps()));
    }
}
