package org.pueankru.simulator.platform;

import org.jspecify.annotations.Nullable;
import org.pueankru.simulator.world.LineId;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/** Turns what people do into LINE's event objects; thread-safe. */
final class Events {
    private final String botUserId;
    private final Clock clock;
    private final RandomGenerator chance;
    private final AtomicLong messageIds;

    Events(String botUserId, Clock clock, RandomGenerator chance, AtomicLong messageIds) {
        this.botUserId = botUserId;
        this.clock = clock;
        this.chance = chance;
        this.messageIds = messageIds;
    }

    SentEvent of(Act act, String userId, String chat, GroupNames names) {
        return switch (act) {
            case Act.Text text -> message(text(text), true).toEvent(userId, chat, names);
            case Act.Sticker sticker ->
                    message(sticker(sticker), true).toEvent(userId, chat, names);
            case Act.Media media -> message(media(media), true).toEvent(userId, chat, names);
            case Act.File file -> message(file(file), false).toEvent(userId, chat, names);
            case Act.Location place -> message(location(place), false).toEvent(userId, chat, names);
            case Act.Postback tap -> postback(tap).toEvent(userId, chat, names);
            case Act.Edit edit -> edit(edit).toEvent(userId, chat, names);
            case Act.Unsend unsend -> unsend(unsend).toEvent(userId, chat, names);
            case Act.Follow follow -> follow(false).toEvent(userId, chat, names);
            case Act.Unfollow unfollow -> new Draft("unfollow", false).toEvent(userId, chat, names);
            case Act.InviteBot invite -> new Draft("join", true).toEvent(null, chat, names);
            case Act.RemoveBot removal -> new Draft("leave", false).toEvent(null, chat, names);
            case Act.Join join ->
                    members("memberJoined", "joined", userId, true).toEvent(null, chat, names);
            case Act.Leave leave ->
                    members("memberLeft", "left", userId, false).toEvent(null, chat, names);
            case Act.Raw raw -> raw(raw).toEvent(userId, chat, names);
        };
    }

    SentEvent followed(String userId, boolean isUnblocked) {
        return follow(isUnblocked).toEvent(userId, userId, GroupNames.ALWAYS);
    }

    String nextMessageId() {
        return Long.toString(messageIds.incrementAndGet());
    }

    String newToken() {
        byte[] bytes = new byte[16];
        chance.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private Draft message(ObjectNode content, boolean quotable) {
        Draft draft = new Draft("message", true);
        draft.messageId = nextMessageId();
        content.put("id", draft.messageId);
        if (quotable && !content.path("type").asString("").equals("audio")) {
            content.put("quoteToken", newToken());
        }
        content.put("markAsReadToken", newToken());
        draft.json.set("message", content);
        return draft;
    }

    private ObjectNode text(Act.Text text) {
        ObjectNode content = Json.object().put("type", "text").put("text", text.text());
        if (!text.mentions().isEmpty()) {
            ArrayNode mentionees = content.putObject("mention").putArray("mentionees");
            text.mentions().forEach(mention -> mentionees.add(mentionee(mention)));
        }
        if (text.quotedMessageId() != null) {
            content.put("quotedMessageId", text.quotedMessageId());
        }
        return content;
    }

    private ObjectNode mentionee(Act.Mention mention) {
        return Json.object()
                .put("index", mention.index())
                .put("length", mention.length())
                .put("type", "user")
                .put("userId", mention.userId())
                .put("isSelf", mention.userId().equals(botUserId));
    }

    private static ObjectNode sticker(Act.Sticker sticker) {
        return Json.object()
                .put("type", "sticker")
                .put("packageId", sticker.packageId())
                .put("stickerId", sticker.stickerId())
                .put("stickerResourceType", "STATIC");
    }

    private static ObjectNode media(Act.Media media) {
        if (!List.of("image", "video", "audio").contains(media.kind())) {
            throw new ImpossibleAct(
                    "media.kind must be image, video or audio, not " + media.kind());
        }
        ObjectNode content = Json.object().put("type", media.kind());
        if (!media.kind().equals("image")) {
            content.put("duration", media.durationMillis());
        }
        content.putObject("contentProvider").put("type", "line");
        return content;
    }

    private static ObjectNode file(Act.File file) {
        return Json.object()
                .put("type", "file")
                .put("fileName", file.fileName())
                .put("fileSize", file.fileSize());
    }

    private static ObjectNode location(Act.Location place) {
        return Json.object()
                .put("type", "location")
                .put("title", place.title())
                .put("address", place.address())
                .put("latitude", place.latitude())
                .put("longitude", place.longitude());
    }

    private Draft postback(Act.Postback tap) {
        Draft draft = new Draft("postback", true);
        ObjectNode postback = draft.json.putObject("postback").put("data", tap.data());
        if (!tap.params().isEmpty()) {
            ObjectNode params = postback.putObject("params");
            tap.params().forEach(params::put);
        }
        return draft;
    }

    private Draft edit(Act.Edit edit) {
        Draft draft = new Draft("messageEdited", true);
        draft.messageId = edit.messageId();
        draft.json
                .putObject("message")
                .put("id", edit.messageId())
                .put("type", "text")
                .put("text", edit.text())
                .put("quoteToken", newToken());
        return draft;
    }

    private Draft unsend(Act.Unsend unsend) {
        Draft draft = new Draft("unsend", false);
        draft.messageId = unsend.messageId();
        draft.json.putObject("unsend").put("messageId", unsend.messageId());
        return draft;
    }

    private Draft follow(boolean isUnblocked) {
        Draft draft = new Draft("follow", true);
        draft.json.putObject("follow").put("isUnblocked", isUnblocked);
        return draft;
    }

    private Draft members(String type, String property, String userId, boolean replyable) {
        Draft draft = new Draft(type, replyable);
        draft.json
                .putObject(property)
                .putArray("members")
                .add(Json.object().put("type", "user").put("userId", userId));
        return draft;
    }

    private Draft raw(Act.Raw raw) {
        Draft draft = new Draft(raw.event().path("type").asString("unknown"), raw.replyable());
        draft.json.setAll(raw.event());
        return draft;
    }

    /** An event in the making: what is particular to its kind first, the common properties last. */
    private final class Draft {
        private final String type;
        private final boolean replyable;
        private final ObjectNode json = Json.object();
        private @Nullable String messageId;

        Draft(String type, boolean replyable) {
            this.type = type;
            this.replyable = replyable;
            json.put("type", type);
        }

        SentEvent toEvent(@Nullable String userId, String chat, GroupNames names) {
            Instant now = clock.instant();
            String eventId = Ulid.next(now.toEpochMilli(), chance);
            json.put("webhookEventId", eventId);
            json.putObject("deliveryContext").put("isRedelivery", false);
            json.put("timestamp", now.toEpochMilli());
            if (!json.has("source")) {
                json.set("source", source(userId, chat, names.names(type)));
            }
            json.put("mode", "active");
            String replyToken = replyable ? newToken() : null;
            if (replyToken != null) {
                json.put("replyToken", replyToken);
            }
            return new SentEvent(eventId, chat, now, replyToken, messageId, json);
        }

        private ObjectNode source(@Nullable String userId, String chat, boolean named) {
            if (!LineId.isGroup(chat)) {
                return Json.object().put("type", "user").put("userId", chat);
            }
            ObjectNode source = Json.object().put("type", "group").put("groupId", chat);
            if (userId != null && named) {
                source.put("userId", userId);
            }
            return source;
        }
    }
}
