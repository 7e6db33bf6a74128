package org.pueankru.bot.links;

import io.micrometer.core.instrument.MeterRegistry;

import org.pueankru.bot.links.Finding.Reason;
import org.pueankru.bot.links.Finding.Silent;
import org.pueankru.bot.links.Links.Due;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Looks at the link that is due, and draws the conclusion. For one thread at a time. */
class LinkLooks {
    /** When nobody at all has answered for this long, it is our own network that fails. */
    static final Duration SOMEBODY_ANSWERS_WITHIN = Duration.ofHours(24);

    private static final Logger log = LoggerFactory.getLogger(LinkLooks.class);
    private static final Duration AGAIN_AFTER = Duration.ofHours(1);

    private final Links links;
    private final LinkProbe probe;
    private final MeterRegistry meters;
    private final Clock clock;

    LinkLooks(Links links, LinkProbe probe, MeterRegistry meters, Clock clock) {
        this.links = links;
        this.probe = probe;
        this.meters = meters;
        this.clock = clock;
    }

    /** One link, if one is due. Throws nothing: the next call is another try. */
    void lookAtOne() {
        try {
            Optional<Due> due = links.claim();
            if (due.isPresent()) {
                conclude(due.get(), probe.lookAt(due.get().address()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException | TransactionException e) {
            log.debug("The store is not answering", e);
        } catch (RuntimeException e) {
            log.warn("A look at a link failed: {}", e.getClass().getSimpleName());
        }
    }

    private void conclude(Due due, Finding finding) {
        Instant now = clock.instant();
        boolean tellsNothing =
                finding.equals(new Silent(Reason.NO_TURN))
                        || (finding.mayBeOurOwnFault()
                                && !links.somebodyAnsweredSince(
                                        now.minus(SOMEBODY_ANSWERS_WITHIN)));
        String outcome = tellsNothing ? "none" : finding.verdict().name();
        meters.counter("links.looks", "outcome", outcome.toLowerCase(Locale.ROOT)).increment();
        if (tellsNothing) {
            links.postpone(due.hash(), now.plus(AGAIN_AFTER));
        } else {
            links.record(due.hash(), finding, due.state().after(finding, now));
        }
    }
}
