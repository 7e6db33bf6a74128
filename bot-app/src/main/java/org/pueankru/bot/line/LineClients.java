package org.pueankru.bot.line;

import com.linecorp.bot.messaging.client.MessagingApiBlobClient;
import com.linecorp.bot.messaging.client.MessagingApiClient;

import org.pueankru.bot.messaging.Channel;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.Channels;
import org.pueankru.bot.settings.LineSettings;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** One client of the SDK's for each channel, made anew when its token changes. Thread-safe. */
final class LineClients {
    /** The SDK's own limit of 5 per host lets one slow LINE stop every chat. */
    private static final int REQUESTS_AT_ONCE = 512;

    /**
     * Below {@link LineMessenger#TRY_WITHIN}, so that the SDK gives up first and frees its thread.
     */
    private static final Duration SILENCE = Duration.ofMillis(4_500);

    private static final Duration CONNECT = Duration.ofSeconds(3);

    private final LineSettings settings;
    private final Channels channels;
    private final ConcurrentMap<ChannelId, OfToken> clients = new ConcurrentHashMap<>();

    LineClients(LineSettings settings, Channels channels) {
        this.settings = settings;
        this.channels = channels;
    }

    private record OfToken(String token, MessagingApiClient client, MessagingApiBlobClient blobs) {
        @Override
        public String toString() {
            return "OfToken[masked]";
        }
    }

    /** The client of a channel; empty when the channel is not ours any more. */
    Optional<MessagingApiClient> of(ChannelId id) {
        return known(id).map(OfToken::client);
    }

    /** The client for what came with messages; empty when the channel is not ours any more. */
    Optional<MessagingApiBlobClient> blobsOf(ChannelId id) {
        return known(id).map(OfToken::blobs);
    }

    private Optional<OfToken> known(ChannelId id) {
        Optional<Channel> channel = channels.byId(id);
        if (channel.isEmpty()) {
            clients.remove(id);
            return Optional.empty();
        }
        String token = channel.get().token();
        OfToken kept =
                clients.compute(
                        id,
                        (_, known) ->
                                known != null && known.token().equals(token)
                                        ? known
                                        : new OfToken(token, withToken(token), blobs(token)));
        return Optional.of(kept);
    }

    /** A client for a token that belongs to no channel of ours yet. */
    MessagingApiClient withToken(String token) {
        return client(settings, token);
    }

    private MessagingApiBlobClient blobs(String token) {
        return MessagingApiBlobClient.builder(token)
                .apiEndPoint(settings.dataEndpoint())
                .connectTimeout(CONNECT)
                .readTimeout(SILENCE)
                .writeTimeout(SILENCE)
                .usingDefaultLogger(false) // it prints the channel token
                .build();
    }

    static MessagingApiClient client(LineSettings settings, String token) {
        return MessagingApiClient.builder(token)
                .apiEndPoint(settings.apiEndpoint())
                .connectTimeout(CONNECT)
                .readTimeout(SILENCE)
                .writeTimeout(SILENCE)
                .maxRequests(REQUESTS_AT_ONCE)
                .maxRequestsPerHost(REQUESTS_AT_ONCE)
                .setEventListener(new LineConnections())
                .usingDefaultLogger(false) // it prints the channel token
                .build();
    }
}
