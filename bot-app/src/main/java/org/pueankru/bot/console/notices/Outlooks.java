package org.pueankru.bot.console.notices;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.calendar.Holidays;
import org.pueankru.bot.console.notices.Outlook.Moved;
import org.pueankru.bot.console.notices.Outlook.Off;
import org.pueankru.bot.console.notices.Outlook.Place;
import org.pueankru.bot.console.notices.Outlook.Unreached;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Schools;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.Previews;
import org.pueankru.bot.notices.Previews.Preview;
import org.pueankru.bot.notices.Reach;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Works out what sending would mean; asks LINE what the month has left. Thread-safe. */
@Component
class Outlooks {
    /** Nobody calls a minute later. */
    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    private final Previews previews;
    private final Schools schools;
    private final Holidays holidays;
    private final Clock clock;

    Outlooks(Previews previews, Schools schools, Holidays holidays, Clock clock) {
        this.previews = previews;
        this.schools = schools;
        this.holidays = holidays;
        this.clock = clock;
    }

    Outlook of(District district, Notice notice) {
        Preview preview = previews.preview(district, notice);
        Instant now = clock.instant();
        Map<School.Id, String> names =
                schools.open(district.id()).stream()
                        .collect(Collectors.toMap(School::id, School::name));
        boolean thisMonth = monthOf(preview.goesAt()).equals(monthOf(now));
        return new Outlook(
                notice,
                preview,
                places(preview.reach().reached(), names),
                unreached(preview.reach(), names),
                moved(district.id(), notice, preview.goesAt(), now),
                preview.goesAt().isBefore(now.plus(AT_ONCE)),
                thisMonth,
                isPayable(notice, preview, thisMonth));
    }

    private static List<Unreached> unreached(Reach reach, Map<School.Id, String> names) {
        return Arrays.stream(Reach.Why.values())
                .map(
                        why ->
                                new Unreached(
                                        why,
                                        places(
                                                reach.unreached().entrySet().stream()
                                                        .filter(each -> each.getValue() == why)
                                                        .map(Map.Entry::getKey)
                                                        .toList(),
                                                names)))
                .filter(group -> !group.schools().isEmpty())
                .toList();
    }

    private static List<Place> places(Collection<School.Id> schools, Map<School.Id, String> names) {
        return schools.stream()
                .map(school -> place(school, names))
                .sorted(Comparator.comparing(Place::name))
                .toList();
    }

    private static Place place(School.Id school, Map<School.Id, String> names) {
        return new Place(school.value(), names.getOrDefault(school, "–"));
    }

    private @Nullable Moved moved(DistrictId district, Notice notice, Instant goesAt, Instant now) {
        Instant wished =
                notice.sendAt() == null || notice.sendAt().isBefore(now) ? now : notice.sendAt();
        if (!goesAt.isAfter(wished.plus(AT_ONCE))) {
            return null;
        }
        LocalDate day = TypedMoment.local(wished).toLocalDate();
        SortedMap<LocalDate, String> days = holidays.of(district);
        List<Off> between =
                days.subMap(day, TypedMoment.local(goesAt).toLocalDate()).entrySet().stream()
                        .map(each -> new Off(each.getKey(), each.getValue()))
                        .toList();
        if (days.containsKey(day)) {
            return new Moved("holiday", between);
        }
        boolean workingDay = holidays.workingHours(district).isWorkingDay(day);
        return new Moved(workingDay ? "quiet" : "weekend", between);
    }

    private static YearMonth monthOf(Instant moment) {
        return YearMonth.from(TypedMoment.local(moment));
    }

    /** Of the months to come nobody knows. */
    private static boolean isPayable(Notice notice, Preview preview, boolean thisMonth) {
        return notice.ride().isFreeOnly()
                || !preview.budget().isKnown()
                || !thisMonth
                || preview.isAffordable(notice.kind());
    }
}
