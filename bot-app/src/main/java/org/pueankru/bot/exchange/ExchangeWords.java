package org.pueankru.bot.exchange;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What staff read about files. */
@Component
public class ExchangeWords {
    private static final Locale THAI = Locale.of("th");

    private final MessageSource messages;

    public ExchangeWords(MessageSource messages) {
        this.messages = messages;
    }

    /** Why something is not taken, as a sentence without row and column. */
    public String reason(Problem problem) {
        return say("exchange.reason." + problem.reason().code(), problem.arguments().toArray());
    }

    /** The header of a column, as files are written with. */
    public String header(Column column) {
        return say("exchange.column." + column.code());
    }

    /** A value of a {@link Change.Difference}. */
    public String value(Column column, String value) {
        return switch (column) {
            case LEVEL, SIZE -> value.isEmpty() ? "" : say("exchange.value." + value);
            case ROLE -> post(value);
            case NETWORK_CODE,
                    NETWORK,
                    PERSON_CODE,
                    TITLE,
                    FULL_NAME,
                    FIRST_NAME,
                    LAST_NAME,
                    SCHOOL_CODE,
                    SCHOOL,
                    STAFF_COUNT,
                    SUBDISTRICT,
                    AMPHOE,
                    PROVINCE,
                    DAY,
                    STATUS ->
                    value;
        };
    }

    /** The header of a file of invite codes for directors. */
    List<String> codesHeader() {
        return Stream.of("school-code", "school", "person", "code", "until")
                .map(column -> say("exchange.codes." + column))
                .toList();
    }

    private String post(String value) {
        int bar = value.indexOf('|');
        String role = bar < 0 ? value : value.substring(0, bar);
        String place = bar < 0 ? "" : value.substring(bar + 1);
        String thai = role.isEmpty() ? "" : say("exchange.role." + role);
        return place.isEmpty() ? thai : thai + " " + place;
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, THAI);
    }
}
