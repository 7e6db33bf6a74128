package org.pueankru.bot.notices;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.notices.Reach.Target;
import org.pueankru.bot.outbox.Delivery;

import java.util.List;

/**
 * A delivery that did not arrive, or of which nobody knows.
 *
 * @param chat name of the group or person; null when it is not known
 * @param schools names of the schools whose delivery it was
 * @param error what LINE or the network said last
 * @param answered whether it need not be sent again, because who would get it has answered
 *     meanwhile
 * @param again to which chats it can be sent now; empty = to none
 */
public record Failure(
        Delivery.Name delivery,
        @Nullable String chat,
        List<String> schools,
        Delivery.State state,
        @Nullable String error,
        boolean answered,
        List<Target> again) {
    public Failure {
        schools = List.copyOf(schools);
        again = List.copyOf(again);
    }

    /** Messages that sending it again would cost. */
    public int cost() {
        return again.stream().mapToInt(Target::cost).sum();
    }

    /** Whether it may have arrived all the same. */
    public boolean isDoubtful() {
        return state == Delivery.State.UNKNOWN;
    }
}
