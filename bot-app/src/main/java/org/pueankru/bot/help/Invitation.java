package org.pueankru.bot.help;

import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.conversation.Openers;
import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.QuickReply;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Puts around the taps of an answer what the features offer to those who begin. */
@Component
class Invitation {
    private final List<Openers> openers;

    Invitation(List<Openers> openers) {
        this.openers = List.copyOf(openers);
    }

    Answer onto(Answer answer, boolean inGroup) {
        return onto(
                answer, openers.stream().flatMap(each -> each.openers(inGroup).stream()).toList());
    }

    /** The same for whoever asks for the menu. */
    Answer onto(Answer answer, Turn turn) {
        return onto(answer, openers.stream().flatMap(each -> each.openers(turn).stream()).toList());
    }

    private static Answer onto(Answer answer, List<QuickReply> offered) {
        List<OutgoingMessage> messages = new ArrayList<>(answer.messages());
        OutgoingMessage last = messages.removeLast();
        // only the first is surely seen on a phone; the answer's own taps come next
        messages.add(
                last.withQuickReplies(
                        Stream.of(
                                        offered.stream().limit(1),
                                        last.quickReplies().stream(),
                                        offered.stream().skip(1))
                                .flatMap(taps -> taps)
                                .distinct()
                                .limit(QuickReply.MOST)
                                .toList()));
        return new Answer(messages, answer.memory());
    }
}
