package org.pueankru.bot.search.popular;

import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.search.catalogue.Library;
import org.pueankru.bot.search.wording.Wording;
import org.pueankru.index.MediaIndex;
import org.pueankru.index.SearchPage;
import org.pueankru.index.SearchRequest;
import org.pueankru.index.Understood;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Counts queries in memory and, every few seconds, in the store. A chat counts once a day for a
 * query, also when its turn runs twice; that is known in memory only, so a restart may count it
 * once more. Thread-safe.
 */
class CountedQueries implements PopularQueries {
    private static final Logger log = LoggerFactory.getLogger(CountedQueries.class);
    private static final ZoneId THAILAND = ZoneId.of("Asia/Bangkok");
    private static final int SHOWN = 3;
    private static final int LOOKED_AT = 20;
    private static final int MOST_WAITING = 1_000;
    private static final int MOST_ASKERS = 20_000;

    private final QueryCounts counts;
    private final Supplier<Library> library;
    private final Wording wording;
    private final Clock clock;
    private final Map<String, Integer> waiting = new LinkedHashMap<>();
    private final Map<Integer, Boolean> askers =
            new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<Integer, Boolean> eldest) {
                    return size() > MOST_ASKERS;
                }
            };
    private volatile List<String> most = List.of();

    CountedQueries(QueryCounts counts, Supplier<Library> library, Wording wording, Clock clock) {
        this.counts = counts;
        this.library = library;
        this.wording = wording;
        this.clock = clock;
    }

    private record Asker(ChannelId channel, ChatId chat, LocalDate day, String query) {}

    @Override
    public void asked(Turn turn, MediaIndex index, SearchPage page) {
        SharedQuery.of(index, page, wording).ifPresent(query -> count(turn, query));
    }

    private synchronized void count(Turn turn, String query) {
        int asker = new Asker(turn.channel(), turn.chat(), today(), query).hashCode();
        if (waiting.size() < MOST_WAITING && askers.put(asker, true) == null) {
            waiting.merge(query, 1, Integer::sum);
        }
    }

    @Override
    public List<String> most() {
        return most;
    }

    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void keepCounts() {
        Map<String, Integer> taken = take();
        try {
            if (!taken.isEmpty()) {
                counts.add(today(), taken);
            }
        } catch (DataAccessException e) {
            log.debug("Popular queries were not counted", e);
        }
    }

    private synchronized Map<String, Integer> take() {
        Map<String, Integer> taken = Map.copyOf(waiting);
        waiting.clear();
        return taken;
    }

    @Scheduled(fixedDelay = 15, timeUnit = TimeUnit.SECONDS)
    void readMost() {
        try {
            if (library.get() instanceof Library.Open(MediaIndex index)) {
                most =
                        counts.most(today(), LOOKED_AT).stream()
                                .filter(query -> stillFinds(index, query))
                                .limit(SHOWN)
                                .toList();
            }
        } catch (DataAccessException e) {
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
        return LocalDate.ofInstant(clock.instant(), THAILAND);
    }
}
