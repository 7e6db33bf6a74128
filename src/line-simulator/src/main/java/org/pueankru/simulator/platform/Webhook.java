package org.pueankru.simulator.platform;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** Posts signed bodies to the bot; thread-safe. */
final class Webhook implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT)
                    .build();
    private final String channelSecret;
    private final Duration patience;

    /**
     * A sender that signs with this secret.
     *
     * @param patience how long the bot may take to answer
     */
    Webhook(String channelSecret, Duration patience) {
        this.channelSecret = channelSecret;
        this.patience = patience;
    }

    /**
     * How a webhook call ended.
     *
     * @param status the bot's HTTP status, or null when it gave none
     * @param problem what was wrong, or null for 2xx
     * @param millis how long it took
     */
    record Outcome(@Nullable Integer status, @Nullable String problem, long millis) {
        boolean ok() {
            return problem == null;
        }
    }

    CompletableFuture<Outcome> post(URI bot, byte[] body) {
        HttpRequest request =
                HttpRequest.newBuilder(bot)
                        .timeout(patience)
                        .header("Content-Type", "application/json; charset=utf-8")
                        .header("User-Agent", "LineBotWebhook/2.0")
                        .header("x-line-signature", Signature.of(body, channelSecret))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build();
        long started = System.nanoTime();
        return http.sendAsync(request, HttpResponse.BodyHandlers.discarding())
                .handle(
                        (response, failure) ->
                                outcome(response, failure, System.nanoTime() - started));
    }

    private Outcome outcome(
            @Nullable HttpResponse<Void> response, @Nullable Throwable failure, long nanos) {
        long millis = TimeUnit.NANOSECONDS.toMillis(nanos);
        if (response == null) {
            return new Outcome(null, why(failure), millis);
        }
        int status = response.statusCode();
        boolean accepted = status >= 200 && status < 300;
        return new Outcome(status, accepted ? null : "The bot answered " + status, millis);
    }

    private String why(@Nullable Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null
                        ? failure.getCause()
                        : failure;
        return switch (cause) {
            case HttpTimeoutException timeout ->
                    "The bot did not answer within " + patience.toMillis() + " ms";
            case IOException broken -> "The bot cannot be reached or broke the connection";
            case null -> "The bot gave no answer";
            default -> "The webhook could not be sent: " + cause;
        };
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
