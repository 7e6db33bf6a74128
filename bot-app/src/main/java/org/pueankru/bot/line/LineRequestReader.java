package org.pueankru.bot.line;

import com.linecorp.bot.parser.LineSignatureValidator;
import com.linecorp.bot.parser.SignatureValidator;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.IncomingEvent;
import org.pueankru.bot.messaging.SignedRequestReader;
import org.pueankru.bot.settings.LineSettings;
import org.springframework.stereotype.Component;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks the signature over the raw bytes with the SDK's validator and reads the JSON itself: the
 * SDK's models lose {@code messageEdited} and turn one odd event into a failure of the whole body.
 */
@Component
class LineRequestReader implements SignedRequestReader {
    private final SignatureValidator validator;
    private final JsonMapper json;
    private final EventReader events;

    LineRequestReader(LineSettings settings, JsonMapper json, Clock clock) {
        this.validator =
                new LineSignatureValidator(
                        settings.channelSecret().getBytes(StandardCharsets.UTF_8));
        this.json = json;
        this.events = new EventReader(ChannelId.FIRST, clock);
    }

    @Override
    public SignedRequest read(@Nullable String signature, byte[] body) {
        if (signature == null || signature.isBlank()) {
            return new SignedRequest.Rejected(Reason.SIGNATURE_MISSING);
        }
        try {
            if (!validator.validateSignature(body, signature)) {
                return new SignedRequest.Rejected(Reason.SIGNATURE_WRONG);
            }
        } catch (IllegalArgumentException e) {
            return new SignedRequest.Rejected(Reason.SIGNATURE_MALFORMED);
        }
        return parse(body);
    }

    private SignedRequest parse(byte[] body) {
        JsonNode root;
        try {
            root = json.readTree(body);
        } catch (JacksonException e) {
            return new SignedRequest.Rejected(Reason.NOT_JSON);
        }
        if (!root.isObject()) {
            return new SignedRequest.Rejected(Reason.NOT_JSON);
        }
        List<IncomingEvent> read = new ArrayList<>();
        root.path("events").forEach(event -> read.add(events.read(event)));
        return new SignedRequest.Genuine(ChannelId.FIRST, read);
    }
}
