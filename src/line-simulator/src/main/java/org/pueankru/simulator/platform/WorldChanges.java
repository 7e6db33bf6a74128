package org.pueankru.simulator.platform;

import org.pueankru.simulator.world.Group;
import org.pueankru.simulator.world.LineId;
import org.pueankru.simulator.world.Person;

import java.time.Clock;

/** Changes who exists, who is the bot's friend and who is in which group, and records it. */
final class WorldChanges {
    private final Community community;
    private final Transcript transcript;
    private final Clock clock;

    WorldChanges(Community community, Transcript transcript, Clock clock) {
        this.community = community;
        this.transcript = transcript;
        this.clock = clock;
    }

    /**
     * Adds a person or replaces the one with the same id.
     *
     * @throws ImpossibleAct when LINE could not have such a person
     */
    void put(Person person) {
        if (!LineId.isUser(person.userId()) || person.displayName() == null) {
            throw new ImpossibleAct("A person has a user id (U + 32 hex digits) and a displayName");
        }
        community.put(person);
        record();
    }

    /**
     * Adds a group or replaces the one with the same id.
     *
     * @throws ImpossibleAct when LINE could not have such a group
     */
    void put(Group group) {
        if (!LineId.isGroup(group.groupId()) || group.name() == null) {
            throw new ImpossibleAct("A group has an id (C + 32 hex digits) and a name");
        }
        for (String member : group.members()) {
            if (community.person(member).isEmpty()) {
                throw new ImpossibleAct("Nobody has the user id " + member);
            }
        }
        community.put(group);
        record();
    }

    void botLeaves(String groupId) {
        community.botIn(groupId, false);
        record();
    }

    /** Does what the act changes beyond the chat itself; talking changes nothing. */
    void follow(Act act, String userId, String chat) {
        switch (act) {
            case Act.Follow _ -> community.befriend(userId, true);
            case Act.Unfollow _ -> community.befriend(userId, false);
            case Act.InviteBot _ -> community.botIn(chat, true);
            case Act.RemoveBot _ -> community.botIn(chat, false);
            case Act.Join _ -> community.enter(chat, userId);
            case Act.Leave _ -> community.leave(chat, userId);
            case Act.Text _,
                    Act.Sticker _,
                    Act.Media _,
                    Act.File _,
                    Act.Location _,
                    Act.Postback _,
                    Act.Edit _,
                    Act.Unsend _,
                    Act.Raw _ -> {
                return;
            }
        }
        record();
    }

    private void record() {
        transcript.add(number -> new Entry.WorldChanged(number, clock.instant(), null));
    }
}
