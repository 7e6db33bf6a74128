package org.pueankru.bot.line;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.EventId;
import org.pueankru.bot.messaging.IncomingEvent;
import org.pueankru.bot.messaging.IncomingEvent.Bond;
import org.pueankru.bot.messaging.IncomingEvent.BondChanged;
import org.pueankru.bot.messaging.IncomingEvent.Header;
import org.pueankru.bot.messaging.IncomingEvent.Tapped;
import org.pueankru.bot.messaging.IncomingEvent.TextReceived;
import org.pueankru.bot.messaging.IncomingEvent.Thing;
import org.pueankru.bot.messaging.IncomingEvent.ThingReceived;
import org.pueankru.bot.messaging.IncomingEvent.Unrecognised;
import org.pueankru.bot.messaging.IncomingEvent.Unsent;
import org.pueankru.bot.messaging.MessageId;
import org.pueankru.bot.messaging.PersonId;
import org.pueankru.bot.messaging.ReplyToken;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Reads one webhook event. Never throws: whatever is new or odd becomes {@link Unrecognised},
 * because LINE adds event types, values and properties without notice.
 */
final class EventReader {
    /** How far LINE's clock may be ahead of ours. */
    private static final Duration AHEAD = Duration.ofHours(1);

    /** LINE's own ids have 10 to 40 characters; far longer ones would not fit a store's index. */
    private static final int ID_LIMIT = 200;

    private final ChannelId channel;
    private final Clock clock;

    EventReader(ChannelId channel, Clock clock) {
        this.channel = channel;
        this.clock = clock;
    }

    IncomingEvent read(JsonNode event) {
        Header header = header(event);
        return switch (textAt(event, "type")) {
            case "message" -> message(header, event.path("message"), false);
            case "messageEdited" -> message(header, event.path("message"), true);
            case "postback" -> tapped(header, event.path("postback"));
            case "unsend" -> new Unsent(header, messageId(event.path("unsend"), "messageId"));
            case "follow" -> new BondChanged(header, Bond.FOLLOWED);
            case "unfollow" -> new BondChanged(header, Bond.UNFOLLOWED);
            case "join" -> new BondChanged(header, Bond.BOT_JOINED);
            case "leave" -> new BondChanged(header, Bond.BOT_LEFT);
            case "memberJoined" -> new BondChanged(header, Bond.MEMBERS_JOINED);
            case "memberLeft" -> new BondChanged(header, Bond.MEMBERS_LEFT);
            default -> new Unrecognised(header, textAt(event, "type"));
        };
    }

    private Header header(JsonNode event) {
        return new Header(
                new EventId(idOf(event)),
                channel,
                chat(event.path("source")),
                sender(event.path("source")),
                occurredAt(event.path("timestamp")),
                replyToken(event),
                event.path("deliveryContext").path("isRedelivery").asBoolean(false));
    }

    private Instant occurredAt(JsonNode timestamp) {
        return timestamp.isIntegralNumber()
                        && timestamp.canConvertToLong()
                        && plausible(timestamp.longValue())
                ? Instant.ofEpochMilli(timestamp.longValue())
                : clock.instant();
    }

    /** A time far ahead would make every later event of the chat look late. */
    private boolean plausible(long millis) {
        return millis >= 0 && millis <= clock.millis() + AHEAD.toMillis();
    }

    /** An event on standby belongs to another module of the channel; the bot stays silent. */
    private static @Nullable ReplyToken replyToken(JsonNode event) {
        String token = textAt(event, "replyToken");
        boolean standby = textAt(event, "mode").equals("standby");
        return token.isEmpty() || standby ? null : new ReplyToken(token);
    }

    private static @Nullable ChatId chat(JsonNode source) {
        return switch (textAt(source, "type")) {
            case "user" -> chat(idAt(source, "userId"), ChatId.Person::new);
            case "group" -> chat(idAt(source, "groupId"), ChatId.Group::new);
            case "room" -> chat(idAt(source, "roomId"), ChatId.Room::new);
            default -> null;
        };
    }

    private static @Nullable ChatId chat(@Nullable String id, Function<String, ChatId> kind) {
        return id == null ? null : kind.apply(id);
    }

    private static @Nullable PersonId sender(JsonNode source) {
        String id = idAt(source, "userId");
        return id == null ? null : new PersonId(id);
    }

    private static IncomingEvent message(Header header, JsonNode message, boolean edited) {
        MessageId id = messageId(message, "id");
        return switch (textAt(message, "type")) {
            case "text" -> text(header, id, message, edited);
            case "sticker" -> new ThingReceived(header, id, Thing.STICKER);
            case "image" -> new ThingReceived(header, id, Thing.IMAGE);
            case "video" -> new ThingReceived(header, id, Thing.VIDEO);
            case "audio" -> new ThingReceived(header, id, Thing.AUDIO);
            case "file" -> new ThingReceived(header, id, Thing.FILE);
            case "location" -> new ThingReceived(header, id, Thing.LOCATION);
            default -> new Unrecognised(header, "message/" + textAt(message, "type"));
        };
    }

    private static TextReceived text(
            Header header, MessageId id, JsonNode message, boolean edited) {
        String raw = message.path("text").asString("");
        StringBuilder without = new StringBuilder(raw);
        boolean mentioned = false;
        for (JsonNode mentionee : message.path("mention").path("mentionees")) {
            if (mentionee.path("isSelf").asBoolean(false)) {
                mentioned = true;
                blank(
                        without,
                        mentionee.path("index").asInt(-1),
                        mentionee.path("length").asInt(0));
            }
        }
        return new TextReceived(header, id, storable(without.toString()), mentioned, edited);
    }

    private static void blank(StringBuilder text, int from, int length) {
        for (int i = Math.max(from, 0);
                from >= 0 && i < Math.min((long) from + length, text.length());
                i++) {
            text.setCharAt(i, ' ');
        }
    }

    private static Tapped tapped(Header header, JsonNode postback) {
        Map<String, String> parameters = new LinkedHashMap<>();
        postback.path("params")
                .properties()
                .forEach(
                        entry ->
                                parameters.put(
                                        storable(entry.getKey()),
                                        storable(entry.getValue().asString(""))));
        return new Tapped(header, textAt(postback, "data"), parameters);
    }

    private static String idOf(JsonNode event) {
        String id = idAt(event, "webhookEventId");
        return id == null ? "none-" + digest(withoutDelivery(event).toString()) : id;
    }

    /** What is said about the delivery changes from one delivery to the next. */
    private static JsonNode withoutDelivery(JsonNode event) {
        return event instanceof ObjectNode object
                ? object.deepCopy().without("deliveryContext")
                : event;
    }

    private static MessageId messageId(JsonNode node, String name) {
        return new MessageId(Objects.requireNonNullElse(idAt(node, name), ""));
    }

    /** The same odd event without an id, delivered twice, is still one event. */
    private static String digest(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static @Nullable String idAt(JsonNode node, String name) {
        String id = textAt(node, name);
        return id.isEmpty() || id.length() > ID_LIMIT ? null : id;
    }

    private static String textAt(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isString() ? storable(value.stringValue()) : "";
    }

    /**
     * PostgreSQL stores neither NUL nor half of a surrogate pair; a poisoned body must not stop the
     * inbox.
     */
    private static String storable(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c != 0)
                .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
