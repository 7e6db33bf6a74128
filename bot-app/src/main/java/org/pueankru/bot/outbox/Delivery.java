package org.pueankru.bot.outbox;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.messaging.ChatId;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** One message to one chat, from being planned to LINE's last word. */
public final class Delivery {
    /** Due then = it goes with a free reply or not at all. */
    public static final Instant FREE_RIDE_ONLY = Instant.parse("9999-01-01T00:00:00Z");

    /** So long a delivery that is never pushed waits for a free reply, unless it says otherwise. */
    public static final Duration LONGEST_RIDE = Duration.ofDays(30);

    private Delivery() {}

    /** How far it has come. */
    public enum State {
        /** To be sent, or being sent. */
        WAITING,
        /** Its sending stopped; somebody decides. */
        HELD,
        /** LINE took it; whether anybody read it nobody can say. */
        ACCEPTED,
        /** LINE took it with a free reply. */
        RODE,
        /** It was to go with a free reply, and none came in time. */
        MISSED,
        /** LINE does not know the chat any more. */
        LOST,
        /** LINE did not take the content. */
        REFUSED,
        /** Nobody can say whether LINE took it, and it is too late to ask the same again. */
        UNKNOWN,
        CANCELLED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static State ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** What names a delivery within its district. */
    public record Name(UUID sending, UUID target) {}

    /**
     * A delivery to be.
     *
     * @param target the person or group chat of the directory
     * @param body one of the sending's bodies
     * @param cost messages that LINE counts for it
     * @param due when it may go at the earliest; {@link #FREE_RIDE_ONLY} = with a free reply or not
     *     at all
     * @param rideUntil until when it waits for a free reply that it is not pushed without; null =
     *     for {@link #LONGEST_RIDE}
     */
    public record Planned(
            UUID target,
            ChatId chat,
            UUID body,
            int cost,
            Instant due,
            @Nullable Instant rideUntil) {
        public Planned(UUID target, ChatId chat, UUID body, int cost, Instant due) {
            this(target, chat, body, cost, due, null);
        }

        @Nullable Instant lastRide(Instant now) {
            if (!due.equals(FREE_RIDE_ONLY)) {
                return null;
            }
            return rideUntil == null ? now.plus(LONGEST_RIDE) : rideUntil;
        }
    }

    /**
     * A delivery as it is.
     *
     * @param tries requests to LINE so far
     * @param requestId LINE's name of the last request
     * @param error what LINE or the network said last
     */
    public record Row(
            UUID target,
            State state,
            int cost,
            Instant due,
            int tries,
            @Nullable Instant closedAt,
            @Nullable String requestId,
            @Nullable String error) {}
}
