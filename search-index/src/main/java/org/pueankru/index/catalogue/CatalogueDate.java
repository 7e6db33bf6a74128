package org.pueankru.index.catalogue;

import org.jspecify.annotations.Nullable;
import org.pueankru.index.analysis.ThaiNormaliser;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as catalogues write them: 2024-05-16, 16/5/2567, 16 พ.ค. 2567; Buddhist years count. */
final class CatalogueDate {
    private static final int BUDDHIST_OFFSET = 543;
    private static final int EARLIEST_BUDDHIST = 2_400;
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<year>\\d{4})[-/](?<month>\\d{1,2})[-/](?<day>\\d{1,2})(?:[t ].*)?");
    private static final Pattern DAY_FIRST =
            Pattern.compile(
                    "(?<day>\\d{1,2})[-/.](?<month>\\d{1,2})[-/.](?<year>\\d{4})(?:[t ].*)?");
    private static final Pattern NAMED_MONTH =
            Pattern.compile(
                    "(?<day>\\d{1,2}) ?(?<month>[ก-๎.]+) ?(?:พ\\.ศ\\. ?|ค\\.ศ\\."
                            + " ?)?(?<year>\\d{4})");
    private static final List<String> MONTHS =
            List.of(
                    "มกราคม|ม.ค.",
                    "กุมภาพันธ์|ก.พ.",
                    "มีนาคม|มี.ค.",
                    "เมษายน|เม.ย.",
                    "พฤษภาคม|พ.ค.",
                    "มิถุนายน|มิ.ย.",
                    "กรกฎาคม|ก.ค.",
                    "สิงหาคม|ส.ค.",
                    "กันยายน|ก.ย.",
                    "ตุลาคม|ต.ค.",
                    "พฤศจิกายน|พ.ย.",
                    "ธันวาคม|ธ.ค.");

    private static final Pattern BLANK = Pattern.compile("\\s+");

    private CatalogueDate() {}

    static @Nullable LocalDate parse(String typed) throws RefusedException {
        if (typed.isEmpty()) {
            return null;
        }
        String text = BLANK.matcher(ThaiNormaliser.normalise(typed).text()).replaceAll(" ");
        for (Pattern form : List.of(YEAR_FIRST, DAY_FIRST, NAMED_MONTH)) {
            Matcher parts = form.matcher(text);
            if (parts.matches()) {
                return date(parts);
            }
        }
        throw refused();
    }

    private static LocalDate date(Matcher parts) throws RefusedException {
        int year = Integer.parseInt(parts.group("year"));
        try {
            return LocalDate.of(
                    year >= EARLIEST_BUDDHIST ? year - BUDDHIST_OFFSET : year,
                    month(parts.group("month")),
                    Integer.parseInt(parts.group("day")));
        } catch (DateTimeException e) {
            throw refused();
        }
    }

    private static int month(String typed) throws RefusedException {
        if (Character.isDigit(typed.charAt(0))) {
            return Integer.parseInt(typed);
        }
        for (int i = 0; i < MONTHS.size(); i++) {
            for (String name : MONTHS.get(i).split("\\|", -1)) {
                if (name.equals(typed) || name.replace(".", "").equals(typed.replace(".", ""))) {
                    return i + 1;
                }
            }
        }
        throw refused();
    }

    private static RefusedException refused() {
        return new RefusedException("publishedOn is not a date");
    }
}
