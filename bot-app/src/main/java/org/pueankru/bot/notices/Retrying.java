package org.pueankru.bot.notices;

import org.pueankru.bot.notices.Reach.Target;
import org.pueankru.bot.outbox.Delivery;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Decides to which chats what failed can be sent again; pure. */
final class Retrying {
    private Retrying() {}

    /**
     * The chat itself when it can be reached now, else the chats of its schools to which the notice
     * never went. None for content that LINE refused: the same would be refused again.
     *
     * @param schools whose delivery it was
     * @param now whom the notice's audience reaches now
     * @param tried all chats for which the notice has a delivery
     * @param got those of them that have it, or will
     */
    static List<Target> again(
            Delivery.State state,
            UUID chat,
            Set<UUID> schools,
            Reach now,
            Set<UUID> tried,
            Set<UUID> got) {
        boolean sameWouldHelp = state == Delivery.State.LOST || state == Delivery.State.UNKNOWN;
        if (!sameWouldHelp || got.contains(chat)) {
            return List.of();
        }
        List<Target> same =
                now.targets().stream().filter(target -> target.id().equals(chat)).toList();
        return same.isEmpty()
                ? now.targets().stream()
                        .filter(target -> !tried.contains(target.id()))
                        .filter(target -> isOfOneOf(target, schools))
                        .toList()
                : same;
    }

    private static boolean isOfOneOf(Target target, Set<UUID> schools) {
        return !Collections.disjoint(
                target.schools().stream().map(school -> school.value()).toList(), schools);
    }
}
