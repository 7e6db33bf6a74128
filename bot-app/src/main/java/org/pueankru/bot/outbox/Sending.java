package org.pueankru.bot.outbox;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Deliveries that stop, are cancelled and are counted together.
 *
 * @param stop why it stands still; null unless it does
 */
public record Sending(UUID id, boolean urgent, State state, @Nullable Stop stop) {
    /** How far it has come. */
    public enum State {
        OPEN,
        STOPPED,
        CANCELLED,
        DONE;

        /** Whether nothing more of it goes out. */
        public boolean isOver() {
            return this == CANCELLED || this == DONE;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * Why it stands still.
     *
     * @param words LINE's, where LINE is the reason
     */
    public record Stop(Why why, @Nullable String words) {}

    /** What stopped it. */
    public enum Why {
        /** LINE does not take the content. */
        REFUSED,
        /** The month's messages do not suffice. */
        LIMIT,
        /** Somebody of the office. */
        PERSON;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Why ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * How many deliveries of a sending are in which state.
     *
     * @param spent messages that LINE counts for those it took by push
     * @param saved messages that free rides saved
     */
    public record Progress(Map<Delivery.State, Integer> counts, int spent, int saved) {
        public Progress {
            counts = Map.copyOf(counts);
        }

        public int of(Delivery.State state) {
            return counts.getOrDefault(state, 0);
        }

        public int all() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** What no try can change any more. */
        public int closed() {
            return all() - of(Delivery.State.WAITING) - of(Delivery.State.HELD);
        }
    }
}
