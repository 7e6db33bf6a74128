package org.pueankru.simulator.platform;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;

/** Something that a person does in a chat; in JSON the property {@code type} tells which. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Act.Text.class, name = "text"),
    @JsonSubTypes.Type(value = Act.Sticker.class, name = "sticker"),
    @JsonSubTypes.Type(value = Act.Media.class, name = "media"),
    @JsonSubTypes.Type(value = Act.File.class, name = "file"),
    @JsonSubTypes.Type(value = Act.Location.class, name = "location"),
    @JsonSubTypes.Type(value = Act.Postback.class, name = "postback"),
    @JsonSubTypes.Type(value = Act.Edit.class, name = "edit"),
    @JsonSubTypes.Type(value = Act.Unsend.class, name = "unsend"),
    @JsonSubTypes.Type(value = Act.Follow.class, name = "follow"),
    @JsonSubTypes.Type(value = Act.Unfollow.class, name = "unfollow"),
    @JsonSubTypes.Type(value = Act.InviteBot.class, name = "inviteBot"),
    @JsonSubTypes.Type(value = Act.RemoveBot.class, name = "removeBot"),
    @JsonSubTypes.Type(value = Act.Join.class, name = "join"),
    @JsonSubTypes.Type(value = Act.Leave.class, name = "leave"),
    @JsonSubTypes.Type(value = Act.Raw.class, name = "raw")
})
public sealed interface Act {

    /**
     * A text message.
     *
     * @param mentions who is mentioned; the bot too, by its own user id
     * @param quotedMessageId the message that this one quotes, or null
     */
    record Text(String text, List<Mention> mentions, @Nullable String quotedMessageId)
            implements Act {
        public Text {
            mentions = mentions == null ? List.of() : List.copyOf(mentions);
        }

        /** A plain text, with nobody mentioned. */
        public Text(String text) {
            this(text, List.of(), null);
        }
    }

    /**
     * A mention inside a text.
     *
     * @param index where it begins in the text, in UTF-16 units
     * @param length of the name with its {@code @}, in UTF-16 units
     * @param userId the mentioned person or bot
     */
    record Mention(int index, int length, String userId) {}

    /** A sticker. */
    record Sticker(String packageId, String stickerId) implements Act {}

    /**
     * A picture, video or voice message.
     *
     * @param kind {@code image}, {@code video} or {@code audio}
     * @param durationMillis length of video or voice; 0 for pictures
     * @param content what the bot may download, in Base64; null = nothing is there
     */
    record Media(String kind, long durationMillis, @Nullable String content) implements Act {
        /** Without anything to download. */
        public Media(String kind, long durationMillis) {
            this(kind, durationMillis, null);
        }
    }

    /** A file of so many bytes. */
    record File(String fileName, long fileSize) implements Act {}

    /** A place. */
    record Location(String title, String address, double latitude, double longitude)
            implements Act {}

    /**
     * A tap on a button with a postback action.
     *
     * @param params what a date picker adds; may be empty
     * @param displayText what LINE shows as if the person had written it, or null
     */
    record Postback(String data, Map<String, String> params, @Nullable String displayText)
            implements Act {
        public Postback {
            params = params == null ? Map.of() : Map.copyOf(params);
        }

        /** A tap that shows nothing. */
        public Postback(String data) {
            this(data, Map.of(), null);
        }
    }

    /** A change of one's own text; LINE tells bots in groups only. */
    record Edit(String messageId, String text) implements Act {}

    /** A message taken back. */
    record Unsend(String messageId) implements Act {}

    /** The bot added as a friend, or unblocked when it was blocked before. */
    record Follow() implements Act {}

    /** The bot blocked. */
    record Unfollow() implements Act {}

    /** The bot invited into the group. */
    record InviteBot() implements Act {}

    /** The bot put out of the group. */
    record RemoveBot() implements Act {}

    /** The person enters the group. */
    record Join() implements Act {}

    /** The person leaves the group. */
    record Leave() implements Act {}

    /**
     * An event of any kind, also one that nobody knows; the common properties are added where
     * absent.
     *
     * @param event with at least a {@code type}
     * @param replyable whether it gets a reply token
     */
    record Raw(ObjectNode event, boolean replyable) implements Act {}
}
