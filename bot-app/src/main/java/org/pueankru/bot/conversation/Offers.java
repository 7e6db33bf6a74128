package org.pueankru.bot.conversation;

import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.QuickReply;

import java.util.ArrayList;
import java.util.List;

/** Puts other features' buttons behind those of an answer. */
final class Offers {
    private Offers() {}

    /** The answer with these buttons; its own last ones make room for them. */
    static Answer beside(Answer answer, List<QuickReply> offers) {
        if (offers.isEmpty() || answer.messages().isEmpty()) {
            return answer;
        }
        List<OutgoingMessage> messages = new ArrayList<>(answer.messages());
        OutgoingMessage last = messages.removeLast();
        List<QuickReply> own = last.quickReplies();
        List<QuickReply> all =
                new ArrayList<>(
                        own.subList(0, Math.min(own.size(), QuickReply.MOST - offers.size())));
        all.addAll(offers);
        messages.add(last.withQuickReplies(all));
        return new Answer(messages, answer.memory());
    }
}
