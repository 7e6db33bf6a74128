package org.pueankru.bot.notices;

import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.FriendNotes;
import org.pueankru.bot.directory.Groups;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.PersonId;
import org.pueankru.bot.outbox.OutboxWitness;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.UUID;

/**
 * Notes in the directory what LINE said of a chat while something was sent: the next notice does
 * not count on it, until the group is bound again or the person comes back.
 */
@Component
class LostChats implements OutboxWitness {
    private final Groups groups;
    private final FriendNotes friends;
    private final Attention attention;
    private final Clock clock;

    LostChats(Groups groups, FriendNotes friends, Attention attention, Clock clock) {
        this.groups = groups;
        this.friends = friends;
        this.attention = attention;
        this.clock = clock;
    }

    @Override
    public void chatLost(DistrictId district, ChatId chat, UUID target) {
        if (chat instanceof ChatId.Person(String line)) {
            friends.note(district, new PersonId(line), true, clock.instant());
        } else {
            groups.gone(district, chat, Groups.Why.UNKNOWN, clock.instant())
                    .ifPresent(
                            group ->
                                    attention.tell(
                                            district,
                                            "group-unknown",
                                            new Subject("group", group.id().value())));
        }
    }
}
