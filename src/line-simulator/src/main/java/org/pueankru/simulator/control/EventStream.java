package org.pueankru.simulator.control;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;
import org.pueankru.simulator.platform.Entry;
import org.pueankru.simulator.platform.Json;
import org.pueankru.simulator.platform.Transcript;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The transcript as server-sent events: what is kept first, then everything new. A reader that
 * comes back with {@code Last-Event-ID} misses nothing that is still kept. Each reader holds its
 * (virtual) request thread; the server's own support for such streams recurses without end when a
 * reader vanishes.
 */
final class EventStream implements AutoCloseable {
    private static final long SIGN_OF_LIFE_SECONDS = 10;

    private final Transcript transcript;
    private final Set<Thread> readers = ConcurrentHashMap.newKeySet();

    EventStream(Transcript transcript) {
        this.transcript = transcript;
    }

    void serve(Context http) throws IOException {
        http.res().setContentType("text/event-stream;charset=utf-8");
        http.res().setHeader("Cache-Control", "no-store");
        BlockingQueue<Entry> waiting = new LinkedBlockingQueue<>();
        Runnable stop = transcript.follow(lastSeen(http), waiting::add);
        readers.add(Thread.currentThread());
        try {
            pump(waiting, http.res().getOutputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            readers.remove(Thread.currentThread());
            stop.run();
        }
    }

    /** Lets go of all readers. */
    @Override
    public void close() {
        readers.forEach(Thread::interrupt);
    }

    private static void pump(BlockingQueue<Entry> waiting, OutputStream reader)
            throws InterruptedException {
        try {
            reader.write(": welcome\n\n".getBytes(UTF_8));
            reader.flush();
            while (true) {
                Entry entry = waiting.poll(SIGN_OF_LIFE_SECONDS, TimeUnit.SECONDS);
                reader.write(text(entry).getBytes(UTF_8));
                if (waiting.isEmpty()) {
                    reader.flush();
                }
            }
        } catch (IOException e) {
            return; // the reader has gone
        }
    }

    private static String text(@Nullable Entry entry) {
        if (entry == null) {
            return ": still here\n\n";
        }
        String json = Json.MAPPER.writerFor(Entry.class).writeValueAsString(entry);
        return "event: entry\nid: " + entry.number() + "\ndata: " + json + "\n\n";
    }

    private static long lastSeen(Context http) {
        return Optional.ofNullable(http.header("Last-Event-ID"))
                .or(() -> Optional.ofNullable(http.queryParam("after")))
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(0L);
    }
}
