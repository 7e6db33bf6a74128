package org.pueankru.bot.registration;

import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.messaging.QuickReply;
import org.pueankru.bot.messaging.Tap;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.chrono.ThaiBuddhistChronology;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Says things in Thai, with the buttons that many steps have. */
@Component
class Sayings {
    private static final Locale THAI = Locale.of("th");
    private static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", THAI)
                    .withChronology(ThaiBuddhistChronology.INSTANCE);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm", THAI);

    private final MessageSource messages;

    Sayings(MessageSource messages) {
        this.messages = messages;
    }

    String say(String key, Object... gaps) {
        return messages.getMessage("registration." + key, gaps, THAI);
    }

    Answer answer(String text, QuickReply... replies) {
        return answer(text, List.of(replies));
    }

    Answer answer(String text, List<QuickReply> replies) {
        return Answer.of(new Text(text, replies.stream().limit(QuickReply.MOST).toList()));
    }

    /** A tap that comes back to us. */
    QuickReply choice(String label, String data) {
        return new QuickReply(label, new Tap.Choose(data, label));
    }

    /** A tap that comes back to us, named by a message. */
    QuickReply tap(String key, String data) {
        return choice(say(key), data);
    }

    QuickReply word(String word) {
        return new QuickReply(word, new Tap.Say(word));
    }

    /** These, and the way back and out. */
    List<QuickReply> andTheWayOut(Stream<QuickReply> replies) {
        return Stream.concat(
                        replies.limit(QuickReply.MOST - 2L),
                        Stream.of(word(say("word.back")), word(say("word.cancel"))))
                .toList();
    }

    String day(LocalDate day) {
        return DAY.format(day);
    }

    String day(Instant at) {
        return day(LocalDate.ofInstant(at, ZONE));
    }

    String time(Instant at) {
        return TIME.format(at.atZone(ZONE));
    }
}
