package org.pueankru.bot.composing;

import org.pueankru.bot.conversation.Openers;
import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.messaging.QuickReply;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.List;

/** The way into announcing, for those who may, in their menu. */
@Component
@Order(50)
class AnnounceOpeners implements Openers {
    private final Writers writers;
    private final AnnounceWords words;

    AnnounceOpeners(Writers writers, AnnounceWords words) {
        this.writers = writers;
        this.words = words;
    }

    @Override
    public List<QuickReply> openers(boolean inGroup) {
        return List.of();
    }

    @Override
    public List<QuickReply> openers(Turn turn) {
        return writers.of(turn).map(_ -> List.of(words.opener())).orElseGet(List::of);
    }
}
