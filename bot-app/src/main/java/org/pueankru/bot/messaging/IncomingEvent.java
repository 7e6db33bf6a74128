package org.pueankru.bot.messaging;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/** What LINE tells the bot. Kinds that we do not know yet arrive as {@link Unrecognised}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "kind")
public sealed interface IncomingEvent {
    Header header();

    /** This event with another header, all else the same. */
    IncomingEvent withHeader(Header header);

    /**
     * What every event has.
     *
     * @param chat absent where LINE names no source
     * @param sender absent in 1:1 only for odd sources; in groups LINE need not name anybody
     * @param occurredAt LINE's event time, to the millisecond
     * @param replyToken absent where the event cannot be replied to
     */
    record Header(
            EventId id,
            ChannelId channel,
            @Nullable ChatId chat,
            @Nullable PersonId sender,
            Instant occurredAt,
            @Nullable ReplyToken replyToken,
            boolean redelivered) {
        public Header withoutSender() {
            return new Header(id, channel, chat, null, occurredAt, replyToken, redelivered);
        }

        public Header withoutReplyToken() {
            return new Header(id, channel, chat, sender, occurredAt, null, redelivered);
        }
    }

    /**
     * A typed message.
     *
     * @param text without the words that mention the bot
     * @param mentionsBot whether LINE marked a mention as the bot itself ({@code isSelf})
     * @param edited whether this is a later form of an earlier message (groups only)
     */
    record TextReceived(
            Header header, MessageId messageId, String text, boolean mentionsBot, boolean edited)
            implements IncomingEvent {
        @Override
        public TextReceived withHeader(Header other) {
            return new TextReceived(other, messageId, text, mentionsBot, edited);
        }

        public TextReceived withText(String other) {
            return new TextReceived(header, messageId, other, mentionsBot, edited);
        }
    }

    /** A tap on a button that carries data for us (LINE: postback). */
    record Tapped(Header header, String data, Map<String, String> parameters)
            implements IncomingEvent {
        public Tapped {
            parameters = Map.copyOf(parameters);
        }

        @Override
        public Tapped withHeader(Header other) {
            return new Tapped(other, data, parameters);
        }
    }

    /** A message that is not text; its content is not fetched. */
    record ThingReceived(Header header, MessageId messageId, Thing thing) implements IncomingEvent {
        @Override
        public ThingReceived withHeader(Header other) {
            return new ThingReceived(other, messageId, thing);
        }
    }

    /** The person took a message back; LINE asks that copies be deleted. */
    record Unsent(Header header, MessageId messageId) implements IncomingEvent {
        @Override
        public Unsent withHeader(Header other) {
            return new Unsent(other, messageId);
        }
    }

    /** Something happened to the bond between the bot and the chat. */
    record BondChanged(Header header, Bond bond) implements IncomingEvent {
        @Override
        public BondChanged withHeader(Header other) {
            return new BondChanged(other, bond);
        }
    }

    /** Talk in a group that is not for the bot: what was said is already gone. */
    record Overheard(Header header) implements IncomingEvent {
        @Override
        public Overheard withHeader(Header other) {
            return new Overheard(other);
        }
    }

    /** A kind of event or message that we do not know or do not use. */
    record Unrecognised(Header header, String type) implements IncomingEvent {
        @Override
        public Unrecognised withHeader(Header other) {
            return new Unrecognised(other, type);
        }
    }

    /** Messages that are not text. */
    enum Thing {
        STICKER,
        IMAGE,
        VIDEO,
        AUDIO,
        FILE,
        LOCATION,
        UNKNOWN
    }

    /** Changes of the bond between the bot and a chat. */
    enum Bond {
        FOLLOWED,
        UNFOLLOWED,
        BOT_JOINED,
        BOT_LEFT,
        MEMBERS_JOINED,
        MEMBERS_LEFT
    }
}
