package org.pueankru.bot.line;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.linecorp.bot.jackson.ModelObjectMapper;
import com.linecorp.bot.messaging.model.Message;
import com.linecorp.bot.messaging.model.QuickReply;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Message objects as text, so that they go out later exactly as they were made. Thread-safe. */
final class ReadyMessages {
    private static final ObjectMapper JSON = ModelObjectMapper.createNewObjectMapper();
    private static final TypeReference<List<Message>> MESSAGES = new TypeReference<>() {};

    private ReadyMessages() {}

    /** As a JSON array. */
    static String write(List<Message> messages) {
        try {
            return JSON.writerFor(MESSAGES).writeValueAsString(messages);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the SDK cannot write its own messages", e);
        }
    }

    /** One message object. */
    static String write(Message message) {
        try {
            return JSON.writerFor(Message.class).writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the SDK cannot write its own messages", e);
        }
    }

    /** What {@link #write(List)} made. */
    static List<Message> readAll(String array) {
        try {
            return JSON.readValue(array, MESSAGES);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no message objects of LINE's", e);
        }
    }

    /** One message object, with these quick replies unless there are none. */
    static Message read(String object, @Nullable QuickReply quickReplies) {
        try {
            ObjectNode node = (ObjectNode) JSON.readTree(object);
            if (quickReplies != null) {
                node.set("quickReply", JSON.valueToTree(quickReplies));
            }
            return JSON.treeToValue(node, Message.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no message object of LINE's", e);
        }
    }
}
