package org.pueankru.simulator.platform;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Takes events to the bot, one webhook call after the other in each chat, and records how each call
 * ended.
 */
final class Deliveries implements AutoCloseable {
    private static final int AUTOMATIC_TRIES = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String botUserId;
    private final Webhook webhook;
    private final ReplyTokens tokens;
    private final Transcript transcript;
    private final ShiftedClock clock;
    private final Map<String, CompletableFuture<?>> lanes = new HashMap<>();
    private final AtomicLong round = new AtomicLong();
    private volatile @Nullable URI bot;
    private volatile @Nullable Duration redeliverAfter;

    Deliveries(
            String botUserId,
            String channelSecret,
            ReplyTokens tokens,
            Transcript transcript,
            ShiftedClock clock) {
        this.botUserId = botUserId;
        this.webhook = new Webhook(channelSecret, PATIENCE);
        this.tokens = tokens;
        this.transcript = transcript;
        this.clock = clock;
    }

    /** Calls that are under way now belong to the past: they are neither noted nor repeated. */
    void startOver() {
        round.incrementAndGet();
        redeliverAfter = null;
    }

    @Nullable URI bot() {
        return bot;
    }

    void bot(@Nullable URI address) {
        this.bot = address;
    }

    @Nullable Duration redeliverAfter() {
        return redeliverAfter;
    }

    void redeliverAfter(@Nullable Duration delay) {
        this.redeliverAfter = delay;
    }

    /** Sends the events in one call, after what was sent to the same chat before. */
    CompletableFuture<Entry.WebhookDelivered> send(List<SentEvent> events, boolean redelivery) {
        String lane = events.isEmpty() ? "" : events.getFirst().chat();
        return after(lane, () -> attempt(events, redelivery, 1));
    }

    private CompletableFuture<Entry.WebhookDelivered> after(
            String lane, Supplier<CompletableFuture<Entry.WebhookDelivered>> call) {
        synchronized (lanes) {
            CompletableFuture<?> before =
                    lanes.getOrDefault(lane, CompletableFuture.completedFuture(null));
            CompletableFuture<Entry.WebhookDelivered> own =
                    before.handle((done, failure) -> done).thenComposeAsync(done -> call.get());
            lanes.put(lane, own);
            return own;
        }
    }

    private CompletableFuture<Entry.WebhookDelivered> attempt(
            List<SentEvent> events, boolean redelivery, int tries) {
        long begun = round.get();
        events.forEach(event -> tokens.eventSent(event, clock.instant()));
        return call(events, redelivery)
                .thenApply(
                        outcome -> {
                            if (begun != round.get()) {
                                return entry(0, events, redelivery, outcome);
                            }
                            redeliverLater(events, outcome, tries);
                            return transcript.add(
                                    number -> entry(number, events, redelivery, outcome));
                        });
    }

    private CompletableFuture<Webhook.Outcome> call(List<SentEvent> events, boolean redelivery) {
        URI address = bot;
        if (address == null) {
            return CompletableFuture.completedFuture(
                    new Webhook.Outcome(null, "No webhook address is set", 0));
        }
        return webhook.post(address, body(events, redelivery));
    }

    private void redeliverLater(List<SentEvent> events, Webhook.Outcome outcome, int tries) {
        Duration delay = redeliverAfter;
        if (outcome.ok() || delay == null || tries >= AUTOMATIC_TRIES || events.isEmpty()) {
            return;
        }
        CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> redeliver(events, tries + 1));
    }

    private void redeliver(List<SentEvent> events, int tries) {
        var unused = after(events.getFirst().chat(), () -> attempt(events, true, tries));
    }

    private Entry.WebhookDelivered entry(
            long number, List<SentEvent> events, boolean redelivery, Webhook.Outcome outcome) {
        return new Entry.WebhookDelivered(
                number,
                clock.instant(),
                events.isEmpty() ? null : events.getFirst().chat(),
                events.stream().map(SentEvent::webhookEventId).toList(),
                redelivery,
                outcome.status(),
                outcome.problem(),
                outcome.millis());
    }

    private byte[] body(List<SentEvent> events, boolean redelivery) {
        ObjectNode body = Json.object().put("destination", botUserId);
        ArrayNode list = body.putArray("events");
        for (SentEvent event : events) {
            ObjectNode json = event.json().deepCopy();
            json.putObject("deliveryContext").put("isRedelivery", redelivery);
            list.add(json);
        }
        return Json.MAPPER.writeValueAsBytes(body);
    }

    @Override
    public void close() {
        webhook.close();
    }
}
