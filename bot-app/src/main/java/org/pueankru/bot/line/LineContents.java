package org.pueankru.bot.line;

import com.linecorp.bot.client.base.BlobContent;
import com.linecorp.bot.client.base.Result;

import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatFacts.Fact;
import org.pueankru.bot.messaging.MessageContents;
import org.pueankru.bot.messaging.MessageId;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;

/** Fetches through the SDK's client, from LINE's server for data. */
@Component
final class LineContents implements MessageContents {
    private final LineClients clients;

    LineContents(LineClients clients) {
        this.clients = clients;
    }

    @Override
    public Fact<byte[]> picture(ChannelId channel, MessageId message) {
        return clients.blobsOf(channel)
                .map(client -> read(client.getMessageContent(message.value())))
                .orElseGet(Fact.NotAllowed::new);
    }

    private static Fact<byte[]> read(CompletableFuture<Result<BlobContent>> answer) {
        return switch (LineAnswers.answerOf(answer, blob -> blob)) {
            case Fact.Known<BlobContent>(BlobContent blob) -> read(blob);
            case Fact.NotThere<BlobContent> _ -> new Fact.NotThere<>();
            case Fact.NotAllowed<BlobContent> _ -> new Fact.NotAllowed<>();
            case Fact.NoAnswer<BlobContent> _ -> new Fact.NoAnswer<>();
        };
    }

    private static Fact<byte[]> read(BlobContent blob) {
        try (InputStream bytes = blob.byteStream()) {
            byte[] read = bytes.readNBytes(LARGEST + 1);
            return read.length > LARGEST ? new Fact.NotThere<>() : new Fact.Known<>(read);
        } catch (IOException e) {
            return new Fact.NoAnswer<>();
        }
    }
}
