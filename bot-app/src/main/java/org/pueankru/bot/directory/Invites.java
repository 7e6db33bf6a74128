package org.pueankru.bot.directory;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.secrets.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * One-time codes: for a post, typed in 1:1, and for a group, typed there. Only a keyed hash of a
 * code is kept; whoever makes one sees it once. A wrong, a used, a withdrawn and an expired code
 * look the same from outside. Thread-safe; throws Spring's data access exceptions while the store
 * is down.
 */
@Repository
public class Invites {
    /** How long a code is good when nothing else is said. */
    public static final Duration USUAL_LIFE = Duration.ofDays(14);

    private final InviteTable table;
    private final TransactionTemplate transaction;
    private final Secrets secrets;
    private final CodeGuesses guesses;
    private final Clock clock;
    private final Codes codes = new Codes();

    Invites(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Secrets secrets,
            CodeGuesses guesses,
            Clock clock) {
        this.table = new InviteTable(jdbc);
        this.transaction = transaction;
        this.secrets = secrets;
        this.guesses = guesses;
        this.clock = clock;
    }

    /** What a code is good for. */
    public sealed interface Purpose {
        /**
         * A post.
         *
         * @param person whom of an import the code is for, or null
         */
        record ForPost(Role role, Place place, Person.@Nullable Id person) implements Purpose {}

        /** A group that is to stand for this. */
        record ForGroup(Stands stands) implements Purpose {}
    }

    /** A code without the code itself. */
    public record Invite(
            UUID id,
            Purpose purpose,
            Person.@Nullable Id createdBy,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant revokedAt,
            @Nullable Instant usedAt) {
        /** Whether it can still be used. */
        public boolean isOpenAt(Instant now) {
            return usedAt == null && revokedAt == null && now.isBefore(expiresAt);
        }
    }

    /** A new code, shown once. */
    public record Made(UUID id, String code, Instant expiresAt) {
        @Override
        public String toString() {
            return "Made[" + id + ", masked]";
        }
    }

    /** What came of typing a code. */
    public sealed interface Redeemed {
        record Good(Invite invite) implements Redeemed {}

        /** This very chat used it up at an earlier time. */
        record Already(Invite invite) implements Redeemed {}

        /** Wrong, used, withdrawn or expired: nobody is told which. */
        record NoGood() implements Redeemed {}

        /** Too many wrong ones from this chat. */
        record Wait(Instant until) implements Redeemed {}
    }

    /**
     * Makes a code.
     *
     * @param by who; null = an operator at the machine
     * @param life how long it is good, at most 90 days
     * @throws IllegalArgumentException when the role is not held at such a place
     */
    public Made make(DistrictId district, Purpose purpose, Person.@Nullable Id by, Duration life) {
        if (purpose instanceof Purpose.ForPost(Role role, Place place, _) && !place.suits(role)) {
            throw new IllegalArgumentException(role + " is not held at such a place");
        }
        String code = codes.fresh();
        Instant now = clock.instant();
        Invite made = new Invite(UUID.randomUUID(), purpose, by, now, now.plus(life), null, null);
        table.insert(district, made, secrets.hash(purposeOf(district), Codes.plain(code)));
        return new Made(made.id(), code, made.expiresAt());
    }

    /**
     * Uses up a code for a post. The same turn again gets the same outcome.
     *
     * @param at when it was typed
     */
    public Redeemed redeemForPost(DistrictId district, String code, ChatId chat, Instant at) {
        return redeem(district, code, chat, at, true);
    }

    /** Uses up a code for a group; otherwise as {@link #redeemForPost}. */
    public Redeemed redeemForGroup(DistrictId district, String code, ChatId chat, Instant at) {
        return redeem(district, code, chat, at, false);
    }

    /**
     * Whether a code for a post could be used now, and what for; it stays unused. A wrong one
     * counts as in {@link #redeemForPost}.
     */
    public Redeemed look(DistrictId district, String code, ChatId chat, Instant at) {
        return Objects.requireNonNull(
                transaction.execute(_ -> tried(district, code, chat, at, true)));
    }

    private Redeemed redeem(
            DistrictId district, String code, ChatId chat, Instant at, boolean forPost) {
        return Objects.requireNonNull(
                transaction.execute(_ -> redeemWithin(district, code, chat, at, forPost)));
    }

    private Redeemed redeemWithin(
            DistrictId district, String code, ChatId chat, Instant at, boolean forPost) {
        Redeemed tried = tried(district, code, chat, at, forPost);
        if (tried instanceof Redeemed.Good(Invite invite) && invite.usedAt() == null) {
            table.use(district, invite.id(), usersOf(chat).getFirst(), at);
            guesses.right(district, chat);
        }
        return tried;
    }

    private Redeemed tried(
            DistrictId district, String code, ChatId chat, Instant at, boolean forPost) {
        Optional<InviteTable.Row> found =
                lookUp(district, code).filter(row -> row.isForPost() == forPost);
        if (found.isPresent() && found.get().wasUsedBy(usersOf(chat))) {
            Invite used = found.get().invite();
            return at.equals(used.usedAt()) ? new Redeemed.Good(used) : new Redeemed.Already(used);
        }
        Optional<Instant> locked = guesses.lockedUntil(district, chat);
        if (locked.isPresent()) {
            return new Redeemed.Wait(locked.get());
        }
        if (found.isEmpty() || !found.get().invite().isOpenAt(clock.instant())) {
            return wrong(district, chat, at);
        }
        return new Redeemed.Good(found.get().invite());
    }

    /** Under each key, the one that writes first. */
    private List<byte[]> usersOf(ChatId chat) {
        return secrets.hashes("invited chat", chat.value());
    }

    private Redeemed wrong(DistrictId district, ChatId chat, Instant at) {
        guesses.wrong(district, chat, at);
        return new Redeemed.NoGood();
    }

    private Optional<InviteTable.Row> lookUp(DistrictId district, String code) {
        if (!Codes.looksLikeOne(code)) {
            return Optional.empty();
        }
        return table.take(district, secrets.hashes(purposeOf(district), Codes.plain(code)));
    }

    /** A code that nobody may use any more; whether it was open. */
    public boolean revoke(DistrictId district, UUID id) {
        return table.revoke(district, id, clock.instant());
    }

    private static String purposeOf(DistrictId district) {
        return "code of " + district.value();
    }
}
