package org.pueankru.bot.line;

import com.linecorp.bot.client.base.BlobContent;
import com.linecorp.bot.client.base.Result;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatFacts.Fact;
import org.pueankru.bot.messaging.MessageContents;
import org.pueankru.bot.messaging.MessageId;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Fetches through the SDK's client, from LINE's server for data. */
@Component
final class LineContents implements MessageContents {
    private final LineClients clients;

    LineContents(LineClients clients) {
        this.clients = clients;
    }

    @Override
    public Fetched picture(ChannelId channel, MessageId message) {
        return clients.blobsOf(channel)
                .map(client -> read(client.getMessageContent(message.value())))
                .orElseGet(Fetched.Nothing::new);
    }

    private static Fetched read(CompletableFuture<Result<BlobContent>> answer) {
        return LineAnswers.answerOf(answer, blob -> blob)
                        instanceof Fact.Known<BlobContent>(BlobContent blob)
                ? readInTime(blob)
                : new Fetched.Nothing();
    }

    /**
     * The SDK waits so long for each part only: one that comes drop by drop must not hold a chat.
     */
    private static Fetched readInTime(BlobContent blob) {
        FutureTask<Fetched> reading = new FutureTask<>(() -> read(blob));
        Thread.ofVirtual().start(reading);
        try {
            return reading.get(LineMessenger.TRY_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            reading.cancel(true);
            return new Fetched.Nothing();
        } catch (InterruptedException e) {
            reading.cancel(true);
            Thread.currentThread().interrupt();
            return new Fetched.Nothing();
        }
    }

    private static Fetched read(BlobContent blob) throws IOException {
        try (InputStream bytes = blob.byteStream()) {
            if (isNotReady(blob)) {
                return new Fetched.Nothing();
            }
            byte[] read = bytes.readNBytes(LARGEST + 1);
            return read.length > LARGEST ? new Fetched.TooLong() : new Fetched.Bytes(read);
        }
    }

    /** LINE answers 202 and JSON, or nothing, while it still prepares what was sent. */
    private static boolean isNotReady(BlobContent blob) {
        @Nullable String kind = blob.mimeType();
        return kind != null && kind.startsWith("application/json");
    }
}
