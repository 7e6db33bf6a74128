package org.pueankru.bot.matters;

import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.conversation.ChatFeature;
import org.pueankru.bot.conversation.Input;
import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.messaging.ChatId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.Set;

/** Lists for staff, 1:1 only, what they should look at. */
@Component
@Order(352)
class MattersFeature implements ChatFeature {
    private final Officer.Finder officers;
    private final Attention attention;
    private final MattersWords words;

    MattersFeature(Officer.Finder officers, Attention attention, MattersWords words) {
        this.officers = officers;
        this.attention = attention;
        this.words = words;
    }

    @Override
    public String key() {
        return MattersRide.KEY;
    }

    @Override
    public Set<String> commands() {
        return Set.of(MattersWords.COMMAND);
    }

    @Override
    public Optional<Answer> answer(Turn turn) {
        return switch (turn.input()) {
            case Input.Command _, Input.Tapped _ -> Optional.of(list(turn));
            case Input.Words _,
                    Input.Back _,
                    Input.Sent _,
                    Input.Followed _,
                    Input.Joined _,
                    Input.Called _ ->
                    Optional.empty();
        };
    }

    private Answer list(Turn turn) {
        if (!(turn.chat() instanceof ChatId.Person chat)) {
            return words.inGroup();
        }
        return officers.of(turn.channel(), chat)
                .map(officer -> words.list(new Matters(attention.open(officer.district()))))
                .orElseGet(words::notForYou);
    }
}
