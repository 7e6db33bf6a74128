package org.pueankru.bot.calendar;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and times as Thai offices write them: Buddhist years, Bangkok's time. */
@Component("dates")
public class ThaiDates {
    private static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");
    private static final int BUDDHIST_ERA = 543;
    private static final int OCTOBER = 10;
    private static final Pattern TYPED =
            Pattern.compile("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4}|[0-9]{2})");

    private static final Pattern WITH_YEAR = Pattern.compile(".*[ก-๙. ][0-9]{4}");

    /** An earlier year is none of the Buddha's that an office would write. */
    private static final int EARLIEST_BUDDHIST = 2_400;

    private static final int SHORT_YEARS = 2_500;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM", Locale.of("th"));
    private static final DateTimeFormatter WEEKDAY =
            DateTimeFormatter.ofPattern("EEEE", Locale.of("th"));
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT);

    /** Such as {@code 26 พ.ย. 2569}. */
    public String day(LocalDate day) {
        return DAY.format(day) + " " + (day.getYear() + BUDDHIST_ERA);
    }

    /** Such as {@code 26 พ.ย. 69}. */
    public String shortDay(LocalDate day) {
        return DAY.format(day) + " " + (day.getYear() + BUDDHIST_ERA) % 100;
    }

    /** Such as {@code วันพฤหัสบดี}. */
    public String weekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    /** Such as {@code วันพฤหัสบดีที่ 26 พ.ย. 2569}. */
    public String dayOfWeek(LocalDate day) {
        return weekday(day) + "ที่ " + day(day);
    }

    /** Such as {@code 26 พ.ย. 2569}. */
    public String day(Instant moment) {
        return day(moment.atZone(ZONE).toLocalDate());
    }

    /** Such as {@code 26 พ.ย. 2569 14.03 น.}. */
    public String moment(Instant moment) {
        ZonedDateTime there = moment.atZone(ZONE);
        return day(there.toLocalDate()) + " " + TIME.format(there) + " น.";
    }

    /** The fiscal year of a day: from October to September, by the Buddhist year it ends in. */
    public static int fiscalYear(LocalDate day) {
        return day.getYear() + BUDDHIST_ERA + (day.getMonthValue() >= OCTOBER ? 1 : 0);
    }

    /** A day as people type it, such as {@code 26/11/2569}. */
    public static String typed(LocalDate day) {
        return "%d/%d/%d"
                .formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear() + BUDDHIST_ERA);
    }

    /**
     * A day as people type it, such as {@code 26/11/2569}, {@code 26/11/69}, {@code 26 พ.ย. 2569}
     * or, where it can mean nothing else, {@code 26/11/2026}; empty for what is none.
     */
    public static Optional<LocalDate> read(String typed) {
        Matcher day = TYPED.matcher(typed);
        if (!day.matches()) {
            return written(typed.strip());
        }
        try {
            return Optional.of(
                    LocalDate.of(
                            year(day.group(3)),
                            Integer.parseInt(day.group(2)),
                            Integer.parseInt(day.group(1))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** As pages show days, and people paste them; only with its year, and nothing beside it. */
    private static Optional<LocalDate> written(String text) {
        if (!WITH_YEAR.matcher(text).matches()) {
            return Optional.empty();
        }
        return WrittenDay.in(text, LocalDate.EPOCH).stream()
                .filter(one -> one.start() == 0 && one.end() == text.length())
                .filter(one -> one.first().equals(one.last()))
                .map(WrittenDay::first)
                .findFirst();
    }

    private static int year(String typed) {
        int year = Integer.parseInt(typed);
        if (typed.length() == 2) {
            return SHORT_YEARS + year - BUDDHIST_ERA;
        }
        return year < EARLIEST_BUDDHIST ? year : year - BUDDHIST_ERA;
    }

    /** Such as {@code 14.03 น.}. */
    public String time(Instant moment) {
        return TIME.format(moment.atZone(ZONE)) + " น.";
    }

    /**
     * When something takes place: {@code 7 พ.ค. 2569 09.00–12.00 น.}, or both days when it goes on.
     *
     * @param to null = its end is not told
     */
    public String span(LocalDateTime from, @Nullable LocalDateTime to) {
        String begins = day(from.toLocalDate()) + " " + TIME.format(from);
        if (to == null) {
            return begins + " น.";
        }
        return to.toLocalDate().equals(from.toLocalDate())
                ? begins + "–" + TIME.format(to) + " น."
                : begins + " น. – " + day(to.toLocalDate()) + " " + TIME.format(to) + " น.";
    }
}
