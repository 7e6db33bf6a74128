package org.pueankru.bot.notices;

import org.pueankru.bot.messaging.Card.Button;
import org.pueankru.bot.messaging.Card.Weight;
import org.pueankru.bot.messaging.Tap;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a school can say to a report that is due. */
public enum ReportButton {
    DONE,
    HELP,
    MORE_TIME;

    /** Names the feature that hears them: the beginning of their data. */
    public static final String KEY = "round";

    /** As in the data of the button: {@code more-time}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<ReportButton> ofCode(String code) {
        return Arrays.stream(values()).filter(button -> button.code().equals(code)).findFirst();
    }

    static Stream<ReportButton> all() {
        return Arrays.stream(values());
    }

    Button of(Notice.Id notice, NoticeWords words) {
        String label = words.say("report." + code());
        return new Button(
                label,
                new Tap.Choose(KEY + ":" + code() + ":" + notice.value(), label),
                this == DONE ? Weight.CHOICE : Weight.QUIET);
    }
}
