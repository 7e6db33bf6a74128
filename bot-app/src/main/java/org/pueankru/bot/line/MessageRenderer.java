package org.pueankru.bot.line;

import com.linecorp.bot.messaging.model.FlexBubble;
import com.linecorp.bot.messaging.model.FlexCarousel;
import com.linecorp.bot.messaging.model.FlexContainer;
import com.linecorp.bot.messaging.model.FlexMessage;
import com.linecorp.bot.messaging.model.Message;
import com.linecorp.bot.messaging.model.QuickReply;
import com.linecorp.bot.messaging.model.QuickReplyItem;
import com.linecorp.bot.messaging.model.TextMessage;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.OutgoingMessage.Bulletin;
import org.pueankru.bot.messaging.OutgoingMessage.Cards;
import org.pueankru.bot.messaging.OutgoingMessage.Ready;
import org.pueankru.bot.messaging.OutgoingMessage.Text;

import java.util.List;

/** Turns our messages into LINE's message objects, within LINE's limits. Pure. */
final class MessageRenderer {
    private static final int TEXT_LIMIT = 5_000;
    private static final int SUMMARY_LIMIT = 1_500;
    private static final int CAROUSEL = 12;
    private static final int QUICK_REPLIES = 13;
    private static final int QUICK_REPLY_LABEL = 20;

    private final CardRenderer cards = new CardRenderer();
    private final BulletinRenderer bulletins = new BulletinRenderer();

    Message render(OutgoingMessage message) {
        return switch (message) {
            case Text text ->
                    new TextMessage(
                            quickReplies(text),
                            null,
                            Cut.units(text.text(), TEXT_LIMIT),
                            null,
                            null);
            case Cards several ->
                    new FlexMessage(
                            quickReplies(several),
                            null,
                            Cut.units(several.summary(), SUMMARY_LIMIT),
                            container(several));
            case Bulletin bulletin ->
                    new FlexMessage(
                            quickReplies(bulletin),
                            null,
                            Cut.units(bulletin.summary(), SUMMARY_LIMIT),
                            bulletins.render(bulletin));
            case Ready ready -> ReadyMessages.read(ready.rendered(), quickReplies(ready));
        };
    }

    private FlexContainer container(Cards several) {
        List<FlexBubble> bubbles =
                several.cards().stream().limit(CAROUSEL).map(cards::render).toList();
        return bubbles.size() == 1 ? bubbles.getFirst() : new FlexCarousel(bubbles);
    }

    private static @Nullable QuickReply quickReplies(OutgoingMessage message) {
        List<QuickReplyItem> items =
                message.quickReplies().stream()
                        .limit(QUICK_REPLIES)
                        .map(
                                reply ->
                                        new QuickReplyItem(
                                                Actions.of(
                                                        Cut.graphemes(
                                                                reply.label(), QUICK_REPLY_LABEL),
                                                        reply.tap())))
                        .toList();
        return items.isEmpty() ? null : new QuickReply(items);
    }
}
