package org.pueankru.bot.outbox;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Which deliveries the month's messages still pay for; a pure decision. The first one of a sending
 * that is too dear stops that sending: a smaller one behind it does not slip past. Of a sending of
 * which LINE took nothing yet one goes alone: what LINE does not take is then tried once.
 *
 * @param sent those that may go, in their order
 * @param price what they cost together
 * @param stopped sendings that do not get on
 */
record Allowance(List<Claims.Candidate> sent, int price, Set<UUID> stopped) {
    /**
     * Decides.
     *
     * @param left messages left this month
     * @param reserve so many of them are for urgent ones
     */
    static Allowance of(List<Claims.Candidate> candidates, long left, long reserve) {
        List<Claims.Candidate> sent = new ArrayList<>();
        Set<UUID> stopped = new HashSet<>();
        Set<UUID> begun = new HashSet<>();
        int price = 0;
        for (Claims.Candidate each : candidates) {
            if (stopped.contains(each.sending())
                    || (!each.heard() && begun.contains(each.sending()))) {
                continue;
            }
            // one that was tried before is paid for
            int more = each.charged() ? 0 : each.cost();
            long free = left - price - (each.urgent() ? 0 : reserve);
            if (more > free && more > 0) {
                stopped.add(each.sending());
            } else {
                sent.add(each);
                begun.add(each.sending());
                price += more;
            }
        }
        return new Allowance(sent, price, stopped);
    }
}
