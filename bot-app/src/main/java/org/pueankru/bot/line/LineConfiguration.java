package org.pueankru.bot.line;

import io.micrometer.core.instrument.MeterRegistry;

import org.pueankru.bot.messaging.Channels;
import org.pueankru.bot.settings.LineSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;

@Configuration(proxyBeanMethods = false)
class LineConfiguration {
    @Bean
    LineClients lineClients(LineSettings settings, Channels channels) {
        return new LineClients(settings, channels);
    }

    @Bean
    LinePushes linePushes(LineClients clients) {
        return new LinePushes(clients, new MessageRenderer());
    }

    /** Named for its place among the details of health: {@code line}. */
    @Bean("lineHealthIndicator")
    ObservedMessenger lineMessenger(LineClients clients, MeterRegistry meters, Clock clock) {
        return new ObservedMessenger(
                new LineMessenger(clients::of, new MessageRenderer(), LineMessenger.TRY_WITHIN),
                meters,
                clock);
    }
}
