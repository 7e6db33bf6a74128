package org.pueankru.bot.registration;

import org.pueankru.bot.conversation.BondWitness;
import org.pueankru.bot.directory.Districts;
import org.pueankru.bot.directory.FriendNotes;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.IncomingEvent.Bond;
import org.pueankru.bot.messaging.PersonId;
import org.springframework.stereotype.Component;

import java.time.Instant;

/** Notes who blocked the bot and who came back; LINE itself does not tell when it is asked. */
@Component
class BlockedPeople implements BondWitness {
    private final Districts districts;
    private final FriendNotes friends;

    BlockedPeople(Districts districts, FriendNotes friends) {
        this.districts = districts;
        this.friends = friends;
    }

    @Override
    public void spoke(ChannelId channel, ChatId chat, Instant at) {
        if (chat instanceof ChatId.Person person) {
            friends.spoke(channel, new PersonId(person.value()), at);
        }
    }

    @Override
    public void changed(Change change) {
        boolean blocked = change.bond() == Bond.UNFOLLOWED;
        boolean ours = blocked || change.bond() == Bond.FOLLOWED;
        if (!ours || !(change.chat() instanceof ChatId.Person person)) {
            return;
        }
        PersonId line = new PersonId(person.value());
        districts
                .of(change.channel())
                .ifPresent(district -> friends.note(district.id(), line, blocked, change.at()));
    }
}
