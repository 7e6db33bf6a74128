package org.pueankru.bot.webhook;

import io.micrometer.core.instrument.MeterRegistry;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.messaging.IncomingEvent;
import org.pueankru.bot.messaging.SignedRequestReader;
import org.pueankru.bot.messaging.SignedRequestReader.SignedRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where LINE calls. 200 means: every event of the body is durably stored. Nothing here waits for
 * LINE, Redis or the index.
 */
@RestController
class WebhookController {
    /** Larger bodies are refused; LINE's own are far smaller. */
    static final int MAXIMUM_BYTES = 1_048_576;

    private static final Logger log = LoggerFactory.getLogger(WebhookController.class);

    private final SignedRequestReader reader;
    private final Inbox inbox;
    private final InboxWorkers workers;
    private final MeterRegistry meters;

    WebhookController(
            SignedRequestReader reader, Inbox inbox, InboxWorkers workers, MeterRegistry meters) {
        this.reader = reader;
        this.inbox = inbox;
        this.workers = workers;
        this.meters = meters;
    }

    @PostMapping("/webhook")
    ResponseEntity<Void> receive(
            @RequestHeader(name = "x-line-signature", required = false) @Nullable String signature,
            HttpServletRequest request)
            throws IOException {
        Optional<byte[]> body = bodyOf(request);
        if (body.isEmpty()) {
            log.warn("Refused a webhook body of more than {} bytes", MAXIMUM_BYTES);
            return answer(HttpStatus.CONTENT_TOO_LARGE, "too-large");
        }
        return switch (reader.read(signature, body.get())) {
            case SignedRequest.Rejected rejected -> {
                log.warn(
                        "Refused a webhook body of {} bytes: {}",
                        body.get().length,
                        rejected.reason());
                yield answer(HttpStatus.BAD_REQUEST, "rejected");
            }
            case SignedRequest.Genuine genuine -> store(genuine.events());
        };
    }

    private ResponseEntity<Void> store(List<IncomingEvent> events) {
        try {
            Set<LaneKey> chats =
                    inbox.store(events.stream().map(GroupPrivacy::keepWhatIsOurs).toList());
            events.forEach(
                    event ->
                            meters.counter("inbox.events", "kind", Inbox.kindOf(event))
                                    .increment());
            workers.wake(chats);
            return answer(HttpStatus.OK, "stored");
        } catch (DataAccessException | TransactionException e) {
            log.error(
                    "Could not store {} events: the store is not answering ({})",
                    events.size(),
                    e.getClass().getSimpleName());
            return answer(HttpStatus.SERVICE_UNAVAILABLE, "store-down");
        }
    }

    private ResponseEntity<Void> answer(HttpStatus status, String outcome) {
        meters.counter("webhook.requests", "outcome", outcome).increment();
        return ResponseEntity.status(status).build();
    }

    /**
     * Empty when the body is too large; counts bytes, because a chunked body announces no length.
     */
    private static Optional<byte[]> bodyOf(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > MAXIMUM_BYTES) {
            return Optional.empty();
        }
        byte[] body = request.getInputStream().readNBytes(MAXIMUM_BYTES + 1);
        return body.length > MAXIMUM_BYTES ? Optional.empty() : Optional.of(body);
    }
}
