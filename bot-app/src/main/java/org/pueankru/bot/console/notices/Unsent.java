package org.pueankru.bot.console.notices;

import org.pueankru.bot.notices.Failure;
import org.pueankru.bot.notices.Reach.Target;
import org.pueankru.bot.outbox.Delivery;

import java.util.List;
import java.util.stream.Collectors;

/** What failed of an announcement, as its page shows it. */
record Unsent(List<Failure> all) {
    Unsent {
        all = List.copyOf(all);
    }

    /** Lost ones that can be sent again by one tap. */
    public List<Failure> ready() {
        return all.stream().filter(each -> !each.isDoubtful() && !each.again().isEmpty()).toList();
    }

    /** Messages that those cost: each chat once. */
    public int cost() {
        return ready().stream()
                .flatMap(each -> each.again().stream())
                .collect(Collectors.toMap(Target::id, Target::cost, (one, _) -> one))
                .values()
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Whether LINE refused some: only another text helps. */
    public boolean refused() {
        return all.stream().anyMatch(each -> each.state() == Delivery.State.REFUSED);
    }
}
