package org.pueankru.bot.groups;

import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.AuditLog;
import org.pueankru.bot.directory.AuditLog.Actor;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.GroupChat;
import org.pueankru.bot.directory.Groups;
import org.pueankru.bot.directory.Invites;
import org.pueankru.bot.directory.Invites.Purpose;
import org.pueankru.bot.directory.Invites.Redeemed;
import org.pueankru.bot.directory.Stands;
import org.pueankru.bot.messaging.ChatId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.util.Objects;

/**
 * Binds a group to what a one-time code is for, and to nothing else. Anybody in the group may type
 * the code: who it was is not known and not kept. The same turn again has the same outcome.
 */
@Component
class Binding {
    private final Invites invites;
    private final Groups groups;
    private final StandsNames names;
    private final Attention attention;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    Binding(
            Invites invites,
            Groups groups,
            StandsNames names,
            Attention attention,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.invites = invites;
        this.groups = groups;
        this.names = names;
        this.attention = attention;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** What came of a code. */
    sealed interface Outcome {
        /**
         * The group stands for this now.
         *
         * @param name of the school, network, list or district
         */
        record Bound(String name) implements Outcome {}

        /** This group used the code before, and stands for it still. */
        record Already(String name) implements Outcome {}

        /** Wrong, used, withdrawn or expired. */
        record NoGood() implements Outcome {}

        /** Too many wrong ones in this group. */
        record Wait(Instant until) implements Outcome {}
    }

    Outcome bind(District district, ChatId chat, String code, Instant at) {
        return Objects.requireNonNull(
                transaction.execute(_ -> bindWithin(district, chat, code, at)));
    }

    private Outcome bindWithin(District district, ChatId chat, String code, Instant at) {
        if (groups.joined(district.id(), chat, at).state() == GroupChat.State.GONE) {
            // told late: the bot has left since, and the code must not be used up
            return new Outcome.NoGood();
        }
        return switch (invites.redeemForGroup(district.id(), code, chat, at)) {
            case Redeemed.Good(Invites.Invite invite)
                    when invite.purpose() instanceof Purpose.ForGroup(Stands stands) -> {
                bind(district, chat, stands);
                yield new Outcome.Bound(names.of(district, stands));
            }
            case Redeemed.Already(Invites.Invite invite)
                    when invite.purpose() instanceof Purpose.ForGroup(Stands stands)
                            && standsFor(district, chat, stands) ->
                    new Outcome.Already(names.of(district, stands));
            case Redeemed.Good _, Redeemed.Already _, Redeemed.NoGood _ -> new Outcome.NoGood();
            case Redeemed.Wait wait -> new Outcome.Wait(wait.until());
        };
    }

    private boolean standsFor(District district, ChatId chat, Stands stands) {
        return groups.of(district.id(), chat)
                .filter(group -> group.state() == GroupChat.State.BOUND)
                .filter(group -> stands.equals(group.stands()))
                .isPresent();
    }

    private void bind(District district, ChatId chat, Stands stands) {
        GroupChat group = groups.bind(district.id(), chat, stands);
        attention.close(district.id(), GroupBonds.LEFT, group.id().value());
        attention.close(district.id(), GroupBonds.UNKNOWN, group.id().value());
        attention.close(district.id(), Attention.GROUP_OF_CLOSED, group.id().value());
        audit.note(
                district.id(),
                new Actor.Service(),
                "group-bound",
                new Subject("group", group.id().value()),
                Stands.detailsOf(stands));
    }
}
