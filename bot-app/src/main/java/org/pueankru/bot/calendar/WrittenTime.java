package org.pueankru.bot.calendar;

import org.jspecify.annotations.Nullable;

import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time of the day as Thai offices write and say it, such as {@code 9.30 น.}, {@code 9.00-12.00
 * น.}, {@code 9 โมงครึ่ง} or {@code บ่ายสอง}; found by {@link #in}.
 *
 * @param to null = its end is not told
 * @param start where it stands in the text
 * @param end behind its last letter
 */
public record WrittenTime(LocalTime from, @Nullable LocalTime to, int start, int end) {
    private static final String O_CLOCK = "(?:\\s*(?:น\\.?(?![ก-๙])|นาฬิกา))";
    private static final String CLOCK =
            "(?<![0-9./:])([0-9]{1,2})[.:]([0-5][0-9])(?![0-9./:]*[0-9])" + O_CLOCK + "?";
    private static final String TILL = "\\s*(?:-|–|—|ถึง(?:เวลา)?)\\s*";
    private static final String SAID = "(?:เวลา(?:ประมาณ)?|ตั้งแต่(?:เวลา)?)?\\s*";

    private static final List<Form> FORMS =
            List.of(
                    new Form(
                            Pattern.compile(SAID + CLOCK + TILL + CLOCK),
                            one ->
                                    from(
                                            hour(one, 1),
                                            minute(one, 2),
                                            hour(one, 3),
                                            minute(one, 4))),
                    new Form(
                            Pattern.compile(
                                    SAID
                                            + "(?<![0-9./:])([0-9]{1,2})"
                                            + TILL
                                            + "([0-9]{1,2})"
                                            + O_CLOCK),
                            one -> from(hour(one, 1), 0, hour(one, 2), 0)),
                    new Form(
                            Pattern.compile(SAID + CLOCK),
                            one -> from(hour(one, 1), minute(one, 2), -1, 0)),
                    new Form(
                            Pattern.compile(SAID + "(?<![0-9./:])([0-9]{1,2})" + O_CLOCK),
                            one -> from(hour(one, 1), 0, -1, 0)),
                    new Form(
                            Pattern.compile(
                                    SAID + "([0-9]{1,2})\\s*โมง\\s*(เช้า|เย็น)?\\s*(ครึ่ง)?"),
                            one ->
                                    from(
                                            ofTheSky(hour(one, 1), one.group(2)),
                                            half(one.group(3)),
                                            -1,
                                            0)),
                    new Form(
                            Pattern.compile(
                                    SAID
                                            + "บ่าย\\s*([1-5]|โมง|หนึ่ง|สอง|สาม|สี่|ห้า)?\\s*(?:โมง)?\\s*(ครึ่ง)?"),
                            one -> from(afternoon(one.group(1)), half(one.group(2)), -1, 0)),
                    new Form(
                            Pattern.compile(SAID + "เที่ยง(?:วัน|ตรง)?\\s*(ครึ่ง)?"),
                            one -> from(12, half(one.group(1)), -1, 0)));

    private static final List<String> HOURS = List.of("หนึ่ง", "สอง", "สาม", "สี่", "ห้า");

    private record Form(Pattern pattern, Function<Matcher, Optional<WrittenTime>> reading) {
        Optional<WrittenTime> in(String text) {
            Matcher one = pattern.matcher(text);
            while (one.find()) {
                Optional<WrittenTime> time = reading.apply(one);
                if (time.isPresent()) {
                    return time.map(
                            found ->
                                    new WrittenTime(
                                            found.from(), found.to(), one.start(), one.end()));
                }
            }
            return Optional.empty();
        }
    }

    /** The first one in a text with ASCII digits. */
    static Optional<WrittenTime> in(String text) {
        return FORMS.stream()
                .flatMap(form -> form.in(text).stream())
                .min(
                        Comparator.comparingInt(WrittenTime::start)
                                .thenComparing(found -> -found.end()));
    }

    private static int hour(Matcher one, int group) {
        return Integer.parseInt(one.group(group));
    }

    private static int minute(Matcher one, int group) {
        return Integer.parseInt(one.group(group));
    }

    private static int half(@Nullable String said) {
        return said == null ? 0 : 30;
    }

    /** Six to eleven in the morning, three to six in the evening; -1 = nobody can tell. */
    private static int ofTheSky(int hour, @Nullable String part) {
        boolean evening = "เย็น".equals(part);
        boolean known = evening ? hour >= 3 && hour <= 6 : hour >= 6 && hour <= 11;
        if (!known) {
            return -1;
        }
        return evening ? hour + 12 : hour;
    }

    private static int afternoon(@Nullable String said) {
        if (said == null) {
            return -1;
        }
        if (said.equals("โมง")) {
            return 13;
        }
        int word = HOURS.indexOf(said);
        return 12 + (word >= 0 ? word + 1 : Integer.parseInt(said));
    }

    /** Empty when there is no such hour; a last hour of -1 is none. */
    private static Optional<WrittenTime> from(int hour, int minute, int lastHour, int lastMinute) {
        if (hour < 0 || hour > 23 || lastHour > 23) {
            return Optional.empty();
        }
        LocalTime to = lastHour < 0 ? null : LocalTime.of(lastHour, lastMinute);
        return Optional.of(new WrittenTime(LocalTime.of(hour, minute), to, 0, 0));
    }
}
