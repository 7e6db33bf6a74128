package org.pueankru.bot.registration;

import org.pueankru.bot.messaging.ChatFacts;
import org.pueankru.bot.messaging.ChatFacts.Fact;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The name that somebody shows in LINE, when it is a first name and a surname and LINE tells it
 * soon; to be typed by a tap. Nothing is kept of it.
 */
@Component
class SuggestedName {
    /** Somebody waits for the question; the suggestion is a convenience. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final ChatFacts facts;
    private final Executor executor;
    private final Duration patience;

    @Autowired
    SuggestedName(ChatFacts facts) {
        this(facts, task -> Thread.ofVirtual().name("suggested-name").start(task), PATIENCE);
    }

    SuggestedName(ChatFacts facts, Executor executor, Duration patience) {
        this.facts = facts;
        this.executor = executor;
        this.patience = patience;
    }

    /** Empty also while LINE does not answer. */
    Optional<String> of(Caller caller) {
        var asked =
                CompletableFuture.supplyAsync(
                        () -> facts.nameOf(caller.district().channel(), caller.line()), executor);
        try {
            return asked.get(patience.toMillis(), TimeUnit.MILLISECONDS)
                            instanceof Fact.Known<String>(String name)
                    ? TypedName.read(name)
                    : Optional.empty();
        } catch (TimeoutException | ExecutionException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
