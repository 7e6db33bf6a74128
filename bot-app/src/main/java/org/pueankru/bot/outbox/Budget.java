package org.pueankru.bot.outbox;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;

/**
 * What a district may still send this month.
 *
 * @param quota messages a month; null = LINE sets no limit
 * @param used messages so far: LINE's count at the last reading, and ours since
 * @param reserve so many of what is left are for urgent notices
 * @param readAt when LINE was asked last; null = never
 * @param stop why nothing goes out; null unless it is so
 */
public record Budget(
        @Nullable Integer quota,
        int used,
        int reserve,
        @Nullable Instant readAt,
        @Nullable Stop stop) {
    /** What a district has of which nothing is known. */
    static final Budget UNREAD = new Budget(0, 0, 0, null, null);

    /** Messages left, the reserve included; very many without a limit. */
    public long left() {
        return quota == null ? Integer.MAX_VALUE : Math.max(0, (long) quota - used);
    }

    /** Messages left for notices that are not urgent. */
    public long leftForOthers() {
        return quota == null ? left() : Math.max(0, left() - reserve);
    }

    public boolean isKnown() {
        return readAt != null;
    }

    /**
     * Why nothing of the district goes out.
     *
     * @param words LINE's
     */
    public record Stop(Why why, @Nullable String words, Instant at) {}

    /** What stopped a district. */
    public enum Why {
        /** LINE says that the month's messages are used up. */
        LIMIT,
        /** LINE does not accept the channel's token. */
        TOKEN;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Why ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
