package org.pueankru.bot.conversation;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.messaging.EventHandler.MissedQuestion;
import org.pueankru.bot.messaging.IncomingEvent.Tapped;
import org.pueankru.bot.messaging.IncomingEvent.TextReceived;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.QuickReply;
import org.pueankru.bot.messaging.Tap;
import org.springframework.stereotype.Component;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts one line and one tap onto a reply, when an earlier question got no answer in its time. */
@Component
class MissedOffer {
    private static final int QUOTED = 60;
    private static final int SAID = 300;

    private final Words words;

    MissedOffer(Words words) {
        this.words = words;
    }

    /** The reply with the offer, or empty when there is nothing to offer or no room. */
    Optional<List<OutgoingMessage>> onto(
            List<OutgoingMessage> reply, @Nullable MissedQuestion missed) {
        if (missed == null || reply.isEmpty() || reply.size() >= OutgoingMessage.LIMIT) {
            return Optional.empty();
        }
        return tapFor(missed).map(tap -> withOffer(reply, missed, tap));
    }

    private List<OutgoingMessage> withOffer(
            List<OutgoingMessage> reply, MissedQuestion missed, Tap tap) {
        List<OutgoingMessage> offered = new ArrayList<>();
        offered.add(words.missedLine(questionIn(missed)));
        offered.addAll(reply);
        OutgoingMessage last = offered.removeLast();
        List<QuickReply> quickReplies = new ArrayList<>(List.of(words.askAgain(tap)));
        quickReplies.addAll(last.quickReplies());
        offered.add(last.withQuickReplies(quickReplies));
        return offered;
    }

    private static Optional<Tap> tapFor(MissedQuestion missed) {
        return switch (missed.event()) {
            case TextReceived text when text.text().isBlank() -> Optional.empty();
            case TextReceived text ->
                    Optional.of(asTyped(text))
                            .filter(said -> said.length() <= SAID)
                            .map(Tap.Say::new);
            case Tapped tapped -> Optional.of(new Tap.Choose(tapped.data(), "↻"));
            default -> Optional.empty();
        };
    }

    /** In a group a text is only for the bot with one of its words before it. */
    private static String asTyped(TextReceived text) {
        String said = text.text().strip();
        boolean inGroup = text.header().chat() != null && !text.header().chat().isOneToOne();
        return inGroup && text.mentionsBot() ? "หา " + said : said;
    }

    private static String questionIn(MissedQuestion missed) {
        if (!(missed.event() instanceof TextReceived text)) {
            return "";
        }
        String said = text.text().strip();
        return said.length() <= QUOTED ? said : beginningOf(said) + "…";
    }

    /** Ends between two letters as people see them: no vowel or tone mark is torn off. */
    private static String beginningOf(String said) {
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(said);
        return said.substring(0, letters.preceding(QUOTED));
    }
}
