package org.pueankru.bot.search.arrivals;

import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.messaging.QuickReply;
import org.pueankru.bot.messaging.Tap;
import org.pueankru.bot.search.wording.Wording;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says things of new media, and what somebody teaches, in Thai. */
@Component
class ArrivalsWords {
    private static final Locale THAI = Locale.of("th");

    private final MessageSource messages;
    private final Wording wording;

    ArrivalsWords(MessageSource messages, Wording wording) {
        this.messages = messages;
        this.wording = wording;
    }

    String say(String key, Object... gaps) {
        return messages.getMessage("arrivals." + key, gaps, THAI);
    }

    /** As people say it: ป.4–6 · คณิตศาสตร์. */
    String of(Teaching teaching) {
        String grades = grades(teaching);
        String areas =
                teaching.areas().isEmpty()
                        ? say("areas.all")
                        : teaching.areas().stream()
                                .map(wording::learningArea)
                                .collect(Collectors.joining(", "));
        return grades + " · " + areas;
    }

    String grades(Teaching teaching) {
        return teaching.grades().isEmpty() ? say("grades.all") : wording.grades(teaching.grades());
    }

    QuickReply choose(String label, String data) {
        return new QuickReply(label, new Tap.Choose(data, label));
    }

    /** A tap that comes back to us, named by a message. */
    QuickReply tap(String key, String data) {
        return choose(say(key), data);
    }

    /** A tap that says a word of another feature's. */
    QuickReply word(String word) {
        return new QuickReply(word, new Tap.Say(word));
    }

    Answer answer(String text, QuickReply... replies) {
        return answer(text, List.of(replies));
    }

    Answer answer(String text, List<QuickReply> replies) {
        return Answer.of(new Text(text, replies.stream().limit(QuickReply.MOST).toList()));
    }
}
