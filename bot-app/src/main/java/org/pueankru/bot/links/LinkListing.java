package org.pueankru.bot.links;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.search.MediaShelf;
import org.pueankru.bot.search.Medium;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Keeps the list of links in step with the library. For one thread at a time. */
class LinkListing {
    private static final Logger log = LoggerFactory.getLogger(LinkListing.class);
    private static final Duration AGAIN_AFTER = Duration.ofHours(24);
    private static final int BATCH = 500;

    private final MediaShelf shelf;
    private final Links links;
    private final Clock clock;
    private int listedGeneration = -1;
    private @Nullable Instant listedAt;

    LinkListing(MediaShelf shelf, Links links, Clock clock) {
        this.shelf = shelf;
        this.links = links;
        this.clock = clock;
    }

    /** Lists all links when the library has changed, or once a day. Throws nothing. */
    void update() {
        int generation = shelf.generation();
        if (generation == listedGeneration && wasListedToday()) {
            return;
        }
        try {
            if (listAll()) {
                listedGeneration = generation;
                listedAt = clock.instant();
                links.forgetUnlisted();
                links.forgetHosts();
            }
        } catch (DataAccessException | TransactionException | UncheckedIOException e) {
            log.debug("The links cannot be listed now", e);
        }
    }

    private boolean wasListedToday() {
        return listedAt != null && clock.instant().isBefore(listedAt.plus(AGAIN_AFTER));
    }

    private boolean listAll() {
        List<Medium> batch = new ArrayList<>();
        boolean open =
                shelf.forEach(
                        medium -> {
                            batch.add(medium);
                            if (batch.size() == BATCH) {
                                links.list(batch);
                                batch.clear();
                            }
                        });
        links.list(batch);
        return open;
    }
}
