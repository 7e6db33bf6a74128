package org.pueankru.bot.calendar;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds when and where something takes place in what somebody typed; pure. */
public final class AppointmentText {
    private static final int PLACE = 100;

    /** What a place is called; other words beside a date are no place. */
    private static final Pattern PLACES =
            Pattern.compile(
                    "ห้อง|หอประชุม|โรงเรียน|โรงแรม|รร\\.|สพป|สพม|สำนักงาน|อาคาร|ศาลา|โดม|ลาน|สนาม|วัด|ศูนย์|ออนไลน์|"
                            + "(?i:zoom|meet|teams|online)|(?:^|\\s)ณ\\s");

    private static final Pattern BEFORE_A_PLACE =
            Pattern.compile("^[\\s,.:;()|/-]*(?:ณ|สถานที่|ที่)?[\\s:]*");
    private static final Pattern BEHIND_A_PLACE =
            Pattern.compile(
                    "\\R|\\s{2,}|,|;|\\s(?:เพื่อ|วาระ|โดย|เรื่อง|กรุณา|ขอ|จึง|วันที่|เวลา|ส่ง|แต่งกาย)|(?:ค่ะ|ครับ|คะ|นะ)+\\s*$");

    private AppointmentText() {}

    /** Who was asked: whatever stands behind day and time is the place. */
    public static Optional<Appointment> answered(String typed, LocalDate today) {
        return in(typed, today, true);
    }

    /**
     * The first day with a time, or the first day; empty when there is none.
     *
     * @param today in Bangkok
     */
    public static Optional<Appointment> in(String typed, LocalDate today) {
        return in(typed, today, false);
    }

    private static Optional<Appointment> in(String typed, LocalDate today, boolean asked) {
        String text = ascii(typed);
        List<WrittenDay> days = WrittenDay.in(text, today);
        Optional<Appointment> first = Optional.empty();
        for (int i = 0; i < days.size(); i++) {
            WrittenDay day = days.get(i);
            int until = i + 1 < days.size() ? days.get(i + 1).start() : text.length();
            Appointment found = of(text, day, Math.max(day.end(), until), asked);
            if (found.time() != null) {
                return Optional.of(found);
            }
            first = first.or(() -> Optional.of(found));
        }
        return first;
    }

    private static Appointment of(String text, WrittenDay day, int until, boolean asked) {
        String behind = text.substring(day.end(), until);
        Optional<WrittenTime> time =
                WrittenTime.in(behind).or(() -> WrittenTime.in(text.substring(0, day.start())));
        boolean isBehind = WrittenTime.in(behind).isPresent();
        String rest = isBehind ? behind.substring(time.orElseThrow().end()) : behind;
        String between = isBehind ? behind.substring(0, time.orElseThrow().start()) : "";
        @Nullable String place =
                place(rest, asked)
                        .or(() -> placeIn(between))
                        .or(() -> placeIn(lastLine(text.substring(0, day.start()))))
                        .orElse(null);
        return new Appointment(
                day.first(),
                day.last(),
                time.map(WrittenTime::from).orElse(null),
                time.map(WrittenTime::to).orElse(null),
                place,
                day.saidWeekday());
    }

    /** A time of the day without a day. */
    public static Optional<WrittenTime> timeIn(String typed) {
        return WrittenTime.in(ascii(typed));
    }

    /** A place alone, or what stands behind a time; empty when it does not sound like a place. */
    public static Optional<String> placeIn(String typed) {
        return place(typed, false);
    }

    private static Optional<String> place(String typed, boolean any) {
        String text = BEFORE_A_PLACE.matcher(typed).replaceFirst("");
        Matcher end = BEHIND_A_PLACE.matcher(text);
        String place = (end.find() ? text.substring(0, end.start()) : text).strip();
        return (any || PLACES.matcher(typed).find()) && !place.isEmpty() && place.length() <= PLACE
                ? Optional.of(place)
                : Optional.empty();
    }

    private static String lastLine(String text) {
        int line = text.lastIndexOf('\n');
        return text.substring(line + 1);
    }

    /** The same length: where something stands stays. */
    private static String ascii(String text) {
        StringBuilder ascii = new StringBuilder(text);
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter >= '๐' && letter <= '๙') {
                ascii.setCharAt(at, (char) (letter - '๐' + '0'));
            }
        }
        return ascii.toString().replace('\u00a0', ' ');
    }
}
