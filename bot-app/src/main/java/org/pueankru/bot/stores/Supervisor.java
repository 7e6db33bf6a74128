package org.pueankru.bot.stores;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Starts a server, starts it again whenever it dies, and stops it at the end. */
final class Supervisor implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Supervisor.class);
    private static final long LOOK_EVERY_MILLIS = 200;
    private static final long RETRY_AFTER_MILLIS = 1_000;

    private final EmbeddedServer server;
    private final CompletableFuture<Void> firstStart = new CompletableFuture<>();
    private final Thread thread;
    private volatile boolean closing;

    private Supervisor(EmbeddedServer server) {
        this.server = server;
        this.thread =
                Thread.ofPlatform()
                        .daemon()
                        .name(server.name() + "-supervisor")
                        .unstarted(this::run);
    }

    static Supervisor start(EmbeddedServer server) {
        Supervisor supervisor = new Supervisor(server);
        supervisor.thread.start();
        return supervisor;
    }

    /** Done when the server has answered for the first time, or failed to. */
    CompletableFuture<Void> firstStart() {
        return firstStart;
    }

    private void run() {
        try {
            server.start();
            firstStart.complete(null);
            watch();
        } catch (InterruptedException e) {
            firstStart.completeExceptionally(e);
        } catch (IOException | RuntimeException e) {
            firstStart.completeExceptionally(e);
        }
    }

    private void watch() throws InterruptedException {
        while (!closing) {
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
            if (!closing && !server.isAlive()) {
                startAgain();
            }
        }
    }

    private void startAgain() throws InterruptedException {
        log.error("{} has died; starting it again", server.name());
        try {
            server.start();
            log.info("{} is back", server.name());
        } catch (IOException | RuntimeException e) {
            log.error("{} does not start: {}", server.name(), e.getMessage());
            TimeUnit.MILLISECONDS.sleep(RETRY_AFTER_MILLIS);
        }
    }

    /** Ends the watch first, so that nobody starts again what stops here. */
    @Override
    public void close() {
        closing = true;
        thread.interrupt();
        try {
            thread.join();
            server.stop();
        } catch (IOException e) {
            log.error("{} does not stop: {}", server.name(), e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
