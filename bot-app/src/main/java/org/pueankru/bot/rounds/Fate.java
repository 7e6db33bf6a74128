package org.pueankru.bot.rounds;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * What can be said of a reminder to a school, once it was made.
 *
 * @param why it did not go out; null when it did, or is about to
 */
public record Fate(How how, @Nullable Why why) {
    /** How far it came. */
    public enum How {
        /** LINE took it for a chat of the school. */
        SENT,
        /** Nobody can say whether it arrived. */
        UNSURE,
        /** It goes out by itself within moments. */
        UNDER_WAY,
        /** It goes out by itself when the district may send again, if that is today. */
        WAITING,
        /** It does not go out any more by itself. */
        UNSENT;

        /** As in messages: {@code under-way}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Why a reminder did not go out. */
    public enum Why {
        /** LINE said that the month's messages are used up. */
        MONTH,
        /** LINE did not accept the channel's token. */
        TOKEN,
        /** The month's messages do not suffice, by our count. */
        LIMIT,
        /** LINE does not take the content. */
        REFUSED,
        /** It would cost more than was agreed to. */
        DEARER,
        /** LINE did not count the groups, so nobody knew what it would cost. */
        UNCOUNTED,
        /** The office stopped it. */
        STOPPED,
        /** Nobody who should hear of it can be reached. */
        NOBODY,
        /** LINE does not know the chat any more. */
        LOST,
        /** It was not sent on its day, and its words are not true any more. */
        LATE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How it stands with one of the chats that are told for the school. */
    enum Chat {
        /** LINE took it, by push or with a free reply. */
        TAKEN,
        UNKNOWN,
        /** A try is under way, or one before may have arrived. */
        DOUBT,
        /** A free reply carries it just now. */
        RIDING,
        WAITING,
        HELD,
        CANCELLED,
        REFUSED,
        LOST,
        MISSED;

        static Chat ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * What is known of it.
     *
     * @param asking why somebody is asked first, or why it was taken back; null = neither
     * @param halted why its run stands still; null = it does not
     * @param standstill why all of the district stands still; null = it does not
     * @param stopped whether the office stopped reminding the school since
     * @param chats of the school; none = nothing of it was made ready to be sent
     */
    record Facts(
            @Nullable Why asking,
            @Nullable Why halted,
            @Nullable Why standstill,
            boolean stopped,
            Set<Chat> chats) {
        Facts {
            chats = Set.copyOf(chats);
        }

        private boolean is(Chat one) {
            return chats.contains(one);
        }

        private boolean standsStill() {
            return halted != null || standstill != null;
        }
    }

    /** Decides; what one chat of the school got counts for the school. */
    static Fate of(Facts facts) {
        if (facts.is(Chat.TAKEN)) {
            return new Fate(How.SENT, null);
        }
        if (facts.is(Chat.UNKNOWN) || (facts.is(Chat.DOUBT) && facts.standsStill())) {
            return new Fate(How.UNSURE, null);
        }
        if (facts.is(Chat.RIDING) || facts.is(Chat.DOUBT)) {
            return new Fate(How.UNDER_WAY, null);
        }
        if (facts.is(Chat.WAITING) && facts.halted() == null) {
            return facts.standstill() == null
                    ? new Fate(How.UNDER_WAY, null)
                    : new Fate(How.WAITING, facts.standstill());
        }
        return new Fate(How.UNSENT, why(facts));
    }

    private static Why why(Facts facts) {
        if (facts.chats().isEmpty()) {
            return Objects.requireNonNullElse(facts.asking(), Why.NOBODY);
        }
        if (facts.is(Chat.WAITING) || facts.is(Chat.HELD)) {
            return Objects.requireNonNullElse(facts.halted(), Why.LATE);
        }
        if (facts.is(Chat.CANCELLED)) {
            return Objects.requireNonNullElse(
                    facts.asking(), facts.stopped() ? Why.STOPPED : Why.LATE);
        }
        if (facts.is(Chat.REFUSED)) {
            return Why.REFUSED;
        }
        return facts.is(Chat.LOST) ? Why.LOST : Why.LATE;
    }

    /** Whether the school was told, as far as anybody knows. */
    public boolean isOut() {
        return how == How.SENT || how == How.UNSURE;
    }

    /** Whether it goes by itself, if the day is long enough. */
    boolean goesByItself() {
        return how == How.UNDER_WAY || how == How.WAITING;
    }
}
