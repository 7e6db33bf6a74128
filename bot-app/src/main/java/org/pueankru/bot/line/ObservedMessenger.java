package org.pueankru.bot.line;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.Messenger;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.ReplyOutcome;
import org.pueankru.bot.messaging.ReplyToken;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Counts and times what LINE answers, and tells how LINE did lately as a detail of health: never
 * DOWN, because the service is well while LINE is not. Asks LINE nothing by itself.
 */
final class ObservedMessenger implements Messenger, HealthIndicator {
    private final Messenger messenger;
    private final MeterRegistry meters;
    private final Clock clock;
    private final AtomicReference<Last> last =
            new AtomicReference<>(new Last("nothing sent yet", false, Instant.EPOCH));

    ObservedMessenger(Messenger messenger, MeterRegistry meters, Clock clock) {
        this.messenger = messenger;
        this.meters = meters;
        this.clock = clock;
    }

    private record Last(String outcome, boolean answered, Instant at) {}

    @Override
    public ReplyOutcome reply(ChannelId channel, ReplyToken token, List<OutgoingMessage> messages) {
        Timer.Sample sample = Timer.start(meters);
        ReplyOutcome outcome = messenger.reply(channel, token, messages);
        String name = outcome.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        sample.stop(
                Timer.builder("line.replies")
                        .description("What LINE answered to replies, and how soon")
                        .tag("outcome", name)
                        .register(meters));
        last.set(new Last(name, !(outcome instanceof ReplyOutcome.Unknown), clock.instant()));
        return outcome;
    }

    @Override
    public void showLoading(ChannelId channel, ChatId.Person chat) {
        messenger.showLoading(channel, chat);
    }

    @Override
    public Health health() {
        Last now = last.get();
        Health.Builder health = now.answered() ? Health.up() : Health.unknown();
        health.withDetail("lastReply", now.outcome());
        if (now.at().isAfter(Instant.EPOCH)) {
            health.withDetail("at", now.at());
        }
        return health.build();
    }
}
