package org.pueankru.simulator.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which reply tokens are good: each once, for a while after its event was sent, and after a
 * redelivery again, but never later than 20 minutes after the event. Thread-safe.
 */
final class ReplyTokens {
    private static final Duration OLDEST_EVENT = Duration.ofMinutes(20);
    private static final int REMEMBERED = 100_000;

    private final Duration life;
    private final Map<String, Token> tokens = new LinkedHashMap<>();

    private record Token(SentEvent event, Instant sentAt, boolean used) {}

    ReplyTokens(Duration life) {
        this.life = life;
    }

    synchronized void eventSent(SentEvent event, Instant now) {
        String replyToken = event.replyToken();
        if (replyToken == null) {
            return;
        }
        Token known = tokens.get(replyToken);
        tokens.put(replyToken, new Token(event, now, known != null && known.used()));
        if (tokens.size() > REMEMBERED) {
            tokens.remove(tokens.keySet().iterator().next());
        }
    }

    /** The event that this token answers, when it is good now; does not use it up. */
    synchronized Optional<SentEvent> eventOf(String replyToken, Instant now) {
        Token token = tokens.get(replyToken);
        if (token == null || token.used() || !alive(token, now)) {
            return Optional.empty();
        }
        return Optional.of(token.event());
    }

    /** The event that this token answers, when it is good now; afterwards it no longer is. */
    synchronized Optional<SentEvent> redeem(String replyToken, Instant now) {
        Optional<SentEvent> event = eventOf(replyToken, now);
        event.ifPresent(answered -> use(replyToken));
        return event;
    }

    synchronized void use(String replyToken) {
        tokens.computeIfPresent(
                replyToken, (key, token) -> new Token(token.event(), token.sentAt(), true));
    }

    synchronized void forgetAll() {
        tokens.clear();
    }

    private boolean alive(Token token, Instant now) {
        return !now.isAfter(token.sentAt().plus(life))
                && !now.isAfter(token.event().at().plus(OLDEST_EVENT));
    }
}
