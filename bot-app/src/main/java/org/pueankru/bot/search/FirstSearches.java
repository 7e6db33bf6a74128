package org.pueankru.bot.search;

import org.pueankru.bot.conversation.ChatFeature;
import org.pueankru.bot.conversation.Input;
import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.search.catalogue.Library;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Searches a few times for nobody as soon as there is something to search, so that the first
 * teacher after a start does not wait for classes to load. Says and stores nothing.
 */
class FirstSearches {
    /** The chat of those searches. */
    static final ChatId NOBODY = new ChatId.Person("nobody");

    private static final Logger log = LoggerFactory.getLogger(FirstSearches.class);

    private final Supplier<Library> library;
    private final ChatFeature search;
    private final ExampleQueries examples;
    private final Clock clock;
    private final AtomicBoolean done = new AtomicBoolean();

    FirstSearches(
            Supplier<Library> library, ChatFeature search, ExampleQueries examples, Clock clock) {
        this.library = library;
        this.search = search;
        this.examples = examples;
        this.clock = clock;
    }

    /** Looks whether there is something to search, until there is; once. */
    @Scheduled(fixedDelay = 500)
    void look() {
        if (!done.get() && library.get() instanceof Library.Open) {
            done.set(true);
            run();
        }
    }

    void run() {
        try {
            examples.three().forEach(this::ask);
        } catch (RuntimeException e) {
            log.debug("A search for nobody failed", e);
        }
    }

    private void ask(String query) {
        search.answer(
                        new Turn(
                                ChannelId.FIRST,
                                NOBODY,
                                new Input.Words(query, true),
                                null,
                                clock.instant()))
                .ifPresent(answer -> log.debug("{} messages for nobody", answer.messages().size()));
    }
}
