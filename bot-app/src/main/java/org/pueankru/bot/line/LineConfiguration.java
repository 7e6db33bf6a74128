package org.pueankru.bot.line;

import com.linecorp.bot.messaging.client.MessagingApiClient;

import io.micrometer.core.instrument.MeterRegistry;

import org.pueankru.bot.settings.LineSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;
import java.time.Duration;

@Configuration(proxyBeanMethods = false)
class LineConfiguration {
    /** The SDK's own limit of 5 per host lets one slow LINE stop every chat. */
    private static final int REQUESTS_AT_ONCE = 512;

    /**
     * Below {@link LineMessenger#TRY_WITHIN}, so that the SDK gives up first and frees its thread.
     */
    private static final Duration SILENCE = Duration.ofMillis(4_500);

    private static final Duration CONNECT = Duration.ofSeconds(3);

    /** Named for its place among the details of health: {@code line}. */
    @Bean("lineHealthIndicator")
    ObservedMessenger lineMessenger(LineSettings settings, MeterRegistry meters, Clock clock) {
        MessagingApiClient client =
                MessagingApiClient.builder(settings.channelToken())
                        .apiEndPoint(settings.apiEndpoint())
                        .connectTimeout(CONNECT)
                        .readTimeout(SILENCE)
                        .writeTimeout(SILENCE)
                        .maxRequests(REQUESTS_AT_ONCE)
                        .maxRequestsPerHost(REQUESTS_AT_ONCE)
                        .setEventListener(new LineConnections())
                        .usingDefaultLogger(false) // it prints the channel token
                        .build();
        return new ObservedMessenger(
                new LineMessenger(client, new MessageRenderer(), LineMessenger.TRY_WITHIN),
                meters,
                clock);
    }
}
