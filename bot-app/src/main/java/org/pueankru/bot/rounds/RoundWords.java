package org.pueankru.bot.rounds;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Thai words of reports that are due and of reminders. */
@Component
class RoundWords {
    private static final Locale THAI = Locale.of("th");

    private final MessageSource messages;

    RoundWords(MessageSource messages) {
        this.messages = messages;
    }

    String say(String key, Object... values) {
        return messages.getMessage("round." + key, values, THAI);
    }

    /** How long it is until a day, or since. */
    String daysLeft(LocalDate today, LocalDate due) {
        long days = ChronoUnit.DAYS.between(today, due);
        if (days < 0) {
            return say("left.over", -days);
        }
        return switch ((int) Math.min(days, 2)) {
            case 0 -> say("left.today");
            case 1 -> say("left.tomorrow");
            default -> say("left.days", days);
        };
    }
}
