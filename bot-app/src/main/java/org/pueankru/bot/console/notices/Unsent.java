package org.pueankru.bot.console.notices;

import org.pueankru.bot.notices.Failure;
import org.pueankru.bot.notices.Reach.Target;
import org.pueankru.bot.outbox.Delivery;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What failed of an announcement, as its page shows it. */
record Unsent(List<Failure> all) {
    /** More are a list of their own. */
    private static final int FEW = 3;

    Unsent {
        all = List.copyOf(all);
    }

    /** Whether the announcement's own page has room for them. */
    public boolean few() {
        return all.size() <= FEW;
    }

    /** So many failed in one way. */
    record Count(String state, long chats) {}

    public List<Count> counts() {
        return Arrays.stream(Delivery.State.values())
                .map(state -> new Count(state.code(), chats(state)))
                .filter(count -> count.chats() > 0)
                .toList();
    }

    private long chats(Delivery.State state) {
        return all.stream().filter(each -> each.state() == state).count();
    }

    /** Lost ones that can be sent again by one tap: all of them, whatever a page shows. */
    public Bulk ready() {
        return new Bulk(
                all.stream()
                        .filter(each -> !each.isDoubtful() && !each.again().isEmpty())
                        .toList());
    }

    /** Those that may have arrived, and that somebody may decide to send again. */
    public Bulk doubtful() {
        return new Bulk(
                all.stream().filter(each -> each.isDoubtful() && !each.again().isEmpty()).toList());
    }

    /** Whether LINE refused some: only another text helps. */
    public boolean refused() {
        return all.stream().anyMatch(each -> each.state() == Delivery.State.REFUSED);
    }

    /** What one button sends again. */
    record Bulk(List<Failure> failures) {
        Bulk {
            failures = List.copyOf(failures);
        }

        public int count() {
            return failures.size();
        }

        /** Messages that it costs: each chat once. */
        public int cost() {
            return failures.stream()
                    .flatMap(each -> each.again().stream())
                    .collect(Collectors.toMap(Target::id, Target::cost, (one, _) -> one))
                    .values()
                    .stream()
                    .mapToInt(Integer::intValue)
                    .sum();
        }

        /** Tells whether these are still the ones that a page spoke of. */
        public String mark() {
            return Integer.toHexString(
                    failures.stream()
                            .map(each -> each.delivery().sending() + ":" + each.delivery().target())
                            .sorted()
                            .toList()
                            .hashCode());
        }

        Set<Delivery.Name> names() {
            return failures.stream().map(Failure::delivery).collect(Collectors.toSet());
        }
    }
}
