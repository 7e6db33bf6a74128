package org.pueankru.simulator.control;

import io.javalin.http.sse.SseClient;

import org.jspecify.annotations.Nullable;
import org.pueankru.simulator.platform.Entry;
import org.pueankru.simulator.platform.Json;
import org.pueankru.simulator.platform.Transcript;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The transcript as server-sent events: what is kept first, then everything new. A reader that
 * comes back with {@code Last-Event-ID} misses nothing that is still kept.
 */
final class EventStream {
    private static final long SIGN_OF_LIFE_SECONDS = 10;

    private final Transcript transcript;

    EventStream(Transcript transcript) {
        this.transcript = transcript;
    }

    void open(SseClient reader) {
        BlockingQueue<Entry> waiting = new LinkedBlockingQueue<>();
        Runnable stop = transcript.follow(lastSeen(reader), waiting::add);
        reader.onClose(stop);
        reader.keepAlive();
        Thread.ofVirtual().start(() -> pump(waiting, reader, stop));
    }

    private static void pump(BlockingQueue<Entry> waiting, SseClient reader, Runnable stop) {
        try {
            while (!reader.terminated()) {
                send(waiting.poll(SIGN_OF_LIFE_SECONDS, TimeUnit.SECONDS), reader);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stop.run();
        }
    }

    private static void send(@Nullable Entry entry, SseClient reader) {
        if (entry == null) {
            reader.sendComment("still here");
            return;
        }
        String json = Json.MAPPER.writerFor(Entry.class).writeValueAsString(entry);
        reader.sendEvent("entry", json, Long.toString(entry.number()));
    }

    private static long lastSeen(SseClient reader) {
        return Optional.ofNullable(reader.ctx().header("Last-Event-ID"))
                .or(() -> Optional.ofNullable(reader.ctx().queryParam("after")))
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(0L);
    }
}
