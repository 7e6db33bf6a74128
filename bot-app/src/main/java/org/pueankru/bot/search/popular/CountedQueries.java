package org.pueankru.bot.search.popular;

import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.marks.DailyMarks;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.search.catalogue.Library;
import org.pueankru.bot.search.catalogue.LostIndexException;
import org.pueankru.bot.search.wording.Wording;
import org.pueankru.index.MediaIndex;
import org.pueankru.index.SearchPage;
import org.pueankru.index.SearchRequest;
import org.pueankru.index.Understood;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.TransactionException;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Counts queries, a chat once a day for each: noted in memory, and written every few seconds. What
 * cannot be written then is dropped. Thread-safe.
 */
class CountedQueries implements PopularQueries {
    private static final Logger log = LoggerFactory.getLogger(CountedQueries.class);
    private static final int SHOWN = 3;
    private static final int LOOKED_AT = 20;
    private static final int MOST_WAITING = 1_000;

    private final QueryCounts counts;
    private final DailyMarks marks;
    private final Supplier<Library> library;
    private final Wording wording;
    private final Clock clock;
    private final Map<Asking, Instant> waiting = new LinkedHashMap<>();
    private volatile List<String> most = List.of();

    CountedQueries(
            QueryCounts counts,
            DailyMarks marks,
            Supplier<Library> library,
            Wording wording,
            Clock clock) {
        this.counts = counts;
        this.marks = marks;
        this.library = library;
        this.wording = wording;
        this.clock = clock;
    }

    private record Asking(ChannelId channel, ChatId chat, String query) {}

    @Override
    public void asked(Turn turn, MediaIndex index, SearchPage page) {
        SharedQuery.of(index, page, wording).ifPresent(query -> count(turn, query));
    }

    private synchronized void count(Turn turn, String query) {
        if (waiting.size() < MOST_WAITING) {
            waiting.putIfAbsent(new Asking(turn.channel(), turn.chat(), query), turn.at());
        }
    }

    @Override
    public List<String> most() {
        return most;
    }

    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void keepCounts() {
        try {
            take().forEach(this::keep);
        } catch (DataAccessException | TransactionException e) {
            log.debug("Popular queries were not counted", e);
        }
    }

    private void keep(Asking asking, Instant at) {
        String query = asking.query();
        marks.once(
                at,
                asking.channel(),
                asking.chat(),
                "popular\n" + query,
                day -> counts.add(day, query));
    }

    private synchronized Map<Asking, Instant> take() {
        Map<Asking, Instant> taken = Map.copyOf(waiting);
        waiting.clear();
        return taken;
    }

    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    void readMost() {
        try {
            if (library.get() instanceof Library.Open(MediaIndex index)) {
                most =
                        counts.most(today(), LOOKED_AT).stream()
                                .filter(query -> stillFinds(index, query))
                                .limit(SHOWN)
                                .toList();
            }
        } catch (DataAccessException | LostIndexException e) {
            log.debug("Popular queries could not be read", e);
        }
    }

    private boolean stillFinds(MediaIndex index, String query) {
        Understood understood = index.understand(query);
        SearchPage page = index.search(SearchRequest.firstPage(understood, SHOWN));
        return SharedQuery.of(index, page, wording).filter(query::equals).isPresent();
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void forgetOld() {
        try {
            counts.forgetOld(today());
        } catch (DataAccessException e) {
            log.debug("Old queries were not forgotten", e);
        }
    }

    private LocalDate today() {
        return DailyMarks.dayOf(clock.instant());
    }
}
