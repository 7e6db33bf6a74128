package org.pueankru.bot.groups;

import org.pueankru.bot.conversation.BondWitness;
import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.Districts;
import org.pueankru.bot.directory.GroupChat;
import org.pueankru.bot.directory.Groups;
import org.pueankru.bot.directory.GroupsToCount;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Optional;

/** Notes when the bot comes into a group or is removed, and tells staff of a group that is lost. */
@Component
class GroupBonds implements BondWitness {
    /** The bot was removed from a group that stood for something. */
    static final String LEFT = "group-left";

    /** LINE does not know a group that stood for something. */
    static final String UNKNOWN = "group-unknown";

    private final Districts districts;
    private final Groups groups;
    private final GroupsToCount toCount;
    private final Attention attention;

    GroupBonds(Districts districts, Groups groups, GroupsToCount toCount, Attention attention) {
        this.districts = districts;
        this.groups = groups;
        this.toCount = toCount;
        this.attention = attention;
    }

    @Override
    public void changed(Change change) {
        if (!change.chat().isOneToOne()) {
            districts.of(change.channel()).ifPresent(district -> changed(district, change));
        }
    }

    @Override
    public void spoke(ChannelId channel, ChatId chat, Instant at) {
        if (!chat.isOneToOne()) {
            groups.back(channel, chat, at)
                    .ifPresent(
                            back ->
                                    attention.close(
                                            back.district(), UNKNOWN, back.group().value()));
        }
    }

    private void changed(District district, Change change) {
        switch (change.bond()) {
            case BOT_JOINED -> groups.joined(district.id(), change.chat(), change.at());
            case BOT_LEFT -> gone(district, change.chat(), Groups.Why.LEFT, change.at());
            case MEMBERS_JOINED, MEMBERS_LEFT -> {
                groups.joined(district.id(), change.chat(), change.at());
                toCount.countSoon(district.id(), change.chat());
            }
            case FOLLOWED, UNFOLLOWED -> {}
        }
    }

    /** The bot is not in the group any more; told to staff when the group stood for something. */
    void gone(District district, ChatId chat, Groups.Why why, Instant at) {
        Optional<GroupChat> left = groups.gone(district.id(), chat, why, at);
        left.ifPresent(
                group ->
                        attention.close(
                                district.id(), Attention.GROUP_OF_CLOSED, group.id().value()));
        left.filter(group -> group.stands() != null).ifPresent(group -> tell(district, group, why));
    }

    private void tell(District district, GroupChat group, Groups.Why why) {
        attention.tell(
                district.id(),
                why == Groups.Why.LEFT ? LEFT : UNKNOWN,
                new Subject("group", group.id().value()));
    }
}
