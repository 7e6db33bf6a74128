package org.pueankru.bot.groups;

import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.conversation.ChatFeature;
import org.pueankru.bot.conversation.Input;
import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.Districts;
import org.pueankru.bot.directory.GroupChat;
import org.pueankru.bot.directory.Groups;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.Set;

/** Says at the door how a group is bound, and binds it by a code. */
@Component
@Order(90)
class GroupsFeature implements ChatFeature {
    private static final String BIND = "ผูก";

    private final Districts districts;
    private final Groups groups;
    private final Binding binding;
    private final GroupWords words;

    GroupsFeature(Districts districts, Groups groups, Binding binding, GroupWords words) {
        this.districts = districts;
        this.groups = groups;
        this.binding = binding;
        this.words = words;
    }

    @Override
    public String key() {
        return "groups";
    }

    @Override
    public Set<String> commands() {
        return Set.of(BIND);
    }

    @Override
    public Set<String> commandsWithMore() {
        return Set.of(BIND);
    }

    @Override
    public Optional<Answer> answer(Turn turn) {
        return switch (turn.input()) {
            case Input.Joined _ ->
                    districts.of(turn.channel()).map(district -> joined(turn, district));
            case Input.Command command -> Optional.of(command(turn, command.more()));
            case Input.Words _,
                    Input.Tapped _,
                    Input.Sent _,
                    Input.Followed _,
                    Input.Called _,
                    Input.Back _ ->
                    Optional.empty();
        };
    }

    private Answer joined(Turn turn, District district) {
        GroupChat group = groups.joined(district.id(), turn.chat(), turn.at());
        return group.state() == GroupChat.State.BOUND
                ? words.backAgain(district)
                : words.joined(district);
    }

    private Answer command(Turn turn, String code) {
        if (!turn.inGroup()) {
            return words.onlyInGroups();
        }
        Optional<District> district = districts.of(turn.channel());
        return code.isEmpty() || district.isEmpty()
                ? words.howToBind()
                : bound(binding.bind(district.get(), turn.chat(), code, turn.at()));
    }

    private Answer bound(Binding.Outcome outcome) {
        return switch (outcome) {
            case Binding.Outcome.Bound bound -> words.bound(bound.name());
            case Binding.Outcome.Already already -> words.boundAlready(already.name());
            case Binding.Outcome.NoGood _ -> words.noGood();
            case Binding.Outcome.Wait wait -> words.wait(wait.until());
        };
    }
}
