package org.pueankru.bot.webhook;

import io.micrometer.core.instrument.MeterRegistry;

import org.pueankru.bot.webhook.EventTries.Tried;
import org.pueankru.bot.webhook.Lanes.Work;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Works off the inbox: one virtual thread per chat that has something to do, at most {@value
 * #AT_ONCE} chats at once in this instance. A chat is woken by the webhook at once, and by a look
 * into the store every half second, which also finds retries that are due and chats whose holder
 * died.
 */
@Component
class InboxWorkers implements SmartLifecycle {
    /** Chats answered at the same time; most of that time is waiting for LINE. */
    static final int AT_ONCE = 512;

    private static final Logger log = LoggerFactory.getLogger(InboxWorkers.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(8);

    private final Lanes lanes;
    private final Inbox inbox;
    private final EventTries tries;
    private final Semaphore places = new Semaphore(AT_ONCE);

    /** Chats in work here; true = was woken again meanwhile. */
    private final Map<LaneKey, Boolean> active = new ConcurrentHashMap<>();

    private ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running;

    InboxWorkers(Lanes lanes, Inbox inbox, EventTries tries, MeterRegistry meters) {
        this.lanes = lanes;
        this.inbox = inbox;
        this.tries = tries;
        meters.gaugeMapSize("inbox.chats.active", List.of(), active);
    }

    /** Tells that these chats have work. Returns at once. */
    void wake(Collection<LaneKey> chats) {
        chats.forEach(this::wake);
    }

    private void wake(LaneKey chat) {
        if (running && active.merge(chat, false, (_, _) -> true).equals(false)) {
            threads.execute(() -> workOff(chat));
        }
    }

    private void workOff(LaneKey chat) {
        boolean again = false;
        try {
            places.acquire();
            try {
                workThrough(chat);
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException | TransactionException e) {
            // the events are still stored: the next look into the store finds them
            log.warn(
                    "The inbox store is not answering ({}); events wait in it",
                    e.getClass().getSimpleName());
        } finally {
            again = Boolean.TRUE.equals(active.remove(chat));
        }
        if (again) {
            wake(chat);
        }
    }

    private void workThrough(LaneKey chat) {
        Optional<Work> work = lanes.claim(chat);
        while (work.isPresent()) {
            work = tryOnce(work.get());
        }
    }

    private Optional<Work> tryOnce(Work work) {
        Tried tried = tries.of(work);
        return lanes.finish(work, tried.step(), tried.missedOffered(), running);
    }

    @Scheduled(fixedDelay = 500, timeUnit = TimeUnit.MILLISECONDS)
    void lookForDueChats() {
        int free = AT_ONCE - active.size();
        if (!running || free <= 0) {
            return;
        }
        try {
            // those in work here may be among them
            wake(lanes.due(free + active.size()));
        } catch (DataAccessException | TransactionException e) {
            log.debug("The inbox store is not answering", e);
        }
    }

    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void renewLeases() {
        try {
            lanes.renew(Set.copyOf(active.keySet()));
        } catch (DataAccessException | TransactionException e) {
            log.debug("The inbox store is not answering", e);
        }
    }

    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
    void forgetOldEvents() {
        try {
            inbox.forgetOld();
        } catch (DataAccessException | TransactionException e) {
            log.debug("The inbox store is not answering", e);
        }
    }

    @Override
    public void start() {
        int own = lanes.releaseOwn();
        if (own > 0) {
            log.info("Took back {} chats that were in work when this instance ended", own);
        }
        threads = Executors.newVirtualThreadPerTaskExecutor();
        running = true;
        lookForDueChats();
    }

    /** Lets the tries that are under way end; what is not done stays in the store. */
    @Override
    public void stop() {
        running = false;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(STOP_WITHIN.toSeconds(), TimeUnit.SECONDS)) {
                log.warn("{} chats were still in work at the end", active.size());
            }
            lanes.releaseOwn();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException | TransactionException e) {
            log.debug("The inbox store is not answering", e);
        }
    }

    /**
     * Starts before the web server and stops after it: what was just stored is still worked off.
     */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 4096;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
