package org.pueankru.bot.line;

import com.linecorp.bot.parser.LineSignatureValidator;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.messaging.Channel;
import org.pueankru.bot.messaging.Channels;
import org.pueankru.bot.messaging.IncomingEvent;
import org.pueankru.bot.messaging.SignedRequestReader;
import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Checks the signature over the raw bytes with the SDK's validator and reads the JSON itself: the
 * SDK's models lose {@code messageEdited} and turn one odd event into a failure of the whole body.
 * With one channel the signature alone decides; among several the body's {@code destination} says
 * whose secret it has to be.
 */
@Component
class LineRequestReader implements SignedRequestReader {
    private final Channels channels;
    private final JsonMapper json;
    private final Clock clock;

    LineRequestReader(Channels channels, JsonMapper json, Clock clock) {
        this.channels = channels;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public SignedRequest read(@Nullable String signature, byte[] body) {
        if (signature == null || signature.isBlank()) {
            return new SignedRequest.Rejected(Reason.SIGNATURE_MISSING);
        }
        List<Channel> all = channels.all();
        return all.size() == 1
                ? ofOnlyChannel(all.getFirst(), signature, body)
                : ofOneAmongSeveral(all, signature, body);
    }

    private SignedRequest ofOnlyChannel(Channel channel, String signature, byte[] body) {
        return wrongSignature(channel, signature, body)
                .<SignedRequest>map(SignedRequest.Rejected::new)
                .orElseGet(
                        () ->
                                parsed(body)
                                        .map(root -> genuine(channel, root))
                                        .orElseGet(LineRequestReader::notJson));
    }

    private SignedRequest ofOneAmongSeveral(List<Channel> all, String signature, byte[] body) {
        Optional<JsonNode> root = parsed(body);
        if (root.isEmpty()) {
            return notJson();
        }
        String destination = root.get().path("destination").asString("");
        List<Channel> candidates = candidates(all, destination);
        Reason reason = Reason.UNKNOWN_DESTINATION;
        for (Channel channel : candidates) {
            Optional<Reason> wrong = wrongSignature(channel, signature, body);
            if (wrong.isEmpty()) {
                learn(channel, destination);
                return genuine(channel, root.get());
            }
            reason = channel.bot() == null ? reason : wrong.get();
        }
        return new SignedRequest.Rejected(reason);
    }

    /**
     * The bot that is named; else those whose name is not known yet, which the signature tells
     * apart.
     */
    private static List<Channel> candidates(List<Channel> all, String destination) {
        List<Channel> named =
                all.stream().filter(channel -> destination.equals(channel.bot())).toList();
        return named.isEmpty()
                ? all.stream().filter(channel -> channel.bot() == null).toList()
                : named;
    }

    private void learn(Channel channel, String destination) {
        if (channel.bot() == null && !destination.isEmpty()) {
            channels.learn(channel.id(), destination);
        }
    }

    private static Optional<Reason> wrongSignature(Channel channel, String signature, byte[] body) {
        var validator =
                new LineSignatureValidator(channel.secret().getBytes(StandardCharsets.UTF_8));
        try {
            return validator.validateSignature(body, signature)
                    ? Optional.empty()
                    : Optional.of(Reason.SIGNATURE_WRONG);
        } catch (IllegalArgumentException e) {
            return Optional.of(Reason.SIGNATURE_MALFORMED);
        }
    }

    private Optional<JsonNode> parsed(byte[] body) {
        try {
            return Optional.of(json.readTree(body)).filter(JsonNode::isObject);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private SignedRequest genuine(Channel channel, JsonNode root) {
        EventReader events = new EventReader(channel.id(), clock);
        List<IncomingEvent> read = new ArrayList<>();
        root.path("events").forEach(event -> read.add(events.read(event)));
        return new SignedRequest.Genuine(channel.id(), read);
    }

    private static SignedRequest notJson() {
        return new SignedRequest.Rejected(Reason.NOT_JSON);
    }
}
