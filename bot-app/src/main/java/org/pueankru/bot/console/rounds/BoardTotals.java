package org.pueankru.bot.console.rounds;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.console.rounds.RoundBoard.Round;
import org.pueankru.bot.console.rounds.RoundBoard.Total;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How many schools reported to each round: of all, and of each network; pure. */
record BoardTotals(Line all, List<Line> networks) {
    BoardTotals {
        networks = List.copyOf(networks);
    }

    /** So many of those that were asked. */
    record Share(int reported, int asked) {
        static final Share NONE = new Share(0, 0);

        Share plus(int schools, boolean reported) {
            return new Share(this.reported + (reported ? schools : 0), asked + schools);
        }

        public int percent() {
            return asked == 0 ? 0 : reported * 100 / asked;
        }
    }

    /**
     * A network with all rounds.
     *
     * @param name null = of no network, or all of them
     */
    record Line(@Nullable String name, Map<UUID, Share> shares) {
        public Share of(Round round) {
            return shares.getOrDefault(round.id(), Share.NONE);
        }
    }

    static BoardTotals of(List<Total> totals) {
        Map<UUID, Share> all = new HashMap<>();
        Map<Optional<String>, Map<UUID, Share>> networks = new LinkedHashMap<>();
        for (Total total : totals) {
            add(all, total);
            add(
                    networks.computeIfAbsent(
                            Optional.ofNullable(total.network()), _ -> new HashMap<>()),
                    total);
        }
        return new BoardTotals(
                new Line(null, all),
                networks.entrySet().stream()
                        .map(part -> new Line(part.getKey().orElse(null), part.getValue()))
                        .toList());
    }

    private static void add(Map<UUID, Share> shares, Total total) {
        shares.merge(
                total.round(),
                Share.NONE.plus(total.schools(), total.reported()),
                (one, other) ->
                        new Share(one.reported() + other.reported(), one.asked() + other.asked()));
    }
}
