package org.pueankru.bot.notices;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.Locale;

/** Thai words of announcements. */
@Component
class NoticeWords {
    private static final Locale THAI = Locale.of("th");

    private final MessageSource messages;

    NoticeWords(MessageSource messages) {
        this.messages = messages;
    }

    String say(String key, Object... values) {
        return messages.getMessage("notice." + key, values, THAI);
    }
}
