package org.pueankru.bot.notices;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.Person;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

/**
 * An announcement of a district.
 *
 * @param version raised by each change; who saves an older one is told
 * @param sendAt when it goes; null = as soon as it may
 * @param ride whether it may wait for free replies
 * @param createdBy null when a program of an operator wrote it
 * @param approval who agreed to this version; null while nobody did
 * @param releasedAt when its deliveries were made
 * @param corrects an earlier one that this one puts right
 */
public record Notice(
        Id id,
        NoticeKind kind,
        State state,
        int version,
        Content content,
        Audience audience,
        @Nullable Instant sendAt,
        Ride ride,
        Person.@Nullable Id createdBy,
        Instant changedAt,
        @Nullable Approval approval,
        @Nullable Instant releasedAt,
        @Nullable Id corrects) {
    /** Names a notice within its district; its sending has the same. */
    public record Id(UUID value) {
        static Id fresh() {
            return new Id(UUID.randomUUID());
        }
    }

    /** How far it has come. */
    public enum State {
        DRAFT,
        /** A second person has to agree. */
        TO_APPROVE,
        /** Goes at its time. */
        PLANNED,
        /** Costs more than was agreed to; somebody decides. */
        ASKING,
        SENDING,
        SENT,
        CANCELLED;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static State ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        /** Whether somebody is asked to agree. */
        public boolean isForApprovers() {
            return this == TO_APPROVE || this == ASKING;
        }

        /** Whether content, audience and time may still change. */
        public boolean isOpen() {
            return this == DRAFT || this == TO_APPROVE || this == PLANNED || this == ASKING;
        }
    }

    /**
     * Whether it waits for a free reply of the bot in the same chat, which costs nothing.
     *
     * @param hours so long; 0 = it is pushed at once, negative = it is never pushed
     */
    public record Ride(int hours) {
        public static final Ride AT_ONCE = new Ride(0);
        public static final Ride FREE_ONLY = new Ride(-1);

        public boolean isFreeOnly() {
            return hours < 0;
        }
    }

    /** Somebody was asked to agree and did not. */
    public record Refusal(Person.Id by, Instant at, String reason) {}

    /**
     * Somebody agreed.
     *
     * @param by null for a program of an operator, where nobody has to agree
     * @param cost messages that it may cost at most
     */
    public record Approval(Person.@Nullable Id by, Instant at, int cost) {}

    /** Whether somebody else than its author agreed; where nobody has to, the author did. */
    public boolean isAgreedToByAnother() {
        return approval != null && !Objects.equals(approval.by(), createdBy);
    }
}
