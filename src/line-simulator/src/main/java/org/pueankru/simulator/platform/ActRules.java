package org.pueankru.simulator.platform;

import org.pueankru.simulator.world.Group;
import org.pueankru.simulator.world.LineId;

/** Who can do what where, and what of it LINE tells the bot. */
final class ActRules {
    private final Community community;

    ActRules(Community community) {
        this.community = community;
    }

    /**
     * Lets an act pass that is possible now.
     *
     * @throws ImpossibleAct when nobody could do that in LINE
     */
    void check(String userId, String chat, Act act) {
        if (community.person(userId).isEmpty()) {
            throw new ImpossibleAct("Nobody has the user id " + userId);
        }
        if (LineId.isGroup(chat)) {
            checkInGroup(userId, chat, act);
        } else if (!chat.equals(userId)) {
            throw new ImpossibleAct("The 1:1 chat of a person has the person's own user id");
        } else if (isForGroups(act)) {
            throw new ImpossibleAct("That is possible in groups only");
        }
    }

    /** Whether the bot hears of an act that has just been done. */
    boolean reachesBot(String chat, Act act) {
        if (LineId.isGroup(chat)) {
            boolean inGroup = community.group(chat).map(Group::botIsMember).orElse(false);
            return inGroup || act instanceof Act.RemoveBot;
        }
        return !(act instanceof Act.Edit)
                && (community.isFriend(chat) || act instanceof Act.Unfollow);
    }

    private void checkInGroup(String userId, String chat, Act act) {
        Group group =
                community
                        .group(chat)
                        .orElseThrow(() -> new ImpossibleAct("No group has the id " + chat));
        if (act instanceof Act.Follow || act instanceof Act.Unfollow) {
            throw new ImpossibleAct("A bot is followed in its 1:1 chat");
        }
        if (!(act instanceof Act.Join) && !group.members().contains(userId)) {
            throw new ImpossibleAct(userId + " is not in the group " + chat);
        }
    }

    private static boolean isForGroups(Act act) {
        return act instanceof Act.InviteBot
                || act instanceof Act.RemoveBot
                || act instanceof Act.Join
                || act instanceof Act.Leave;
    }
}
