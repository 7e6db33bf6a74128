package org.pueankru.bot.help;

import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.conversation.ChatFeature;
import org.pueankru.bot.conversation.Input;
import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.messaging.IncomingEvent.Thing;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.Set;

/** The greeting, the menu, help, and an answer to what is not text. */
@Component
@Order(100)
class HelpFeature implements ChatFeature {
    private static final String MENU = "เมนู";
    private static final String HELP = "ช่วยเหลือ";

    private final HelpWords words;

    HelpFeature(HelpWords words) {
        this.words = words;
    }

    @Override
    public String key() {
        return "help";
    }

    @Override
    public Set<String> commands() {
        return Set.of(MENU, HELP);
    }

    @Override
    public Optional<Answer> answer(Turn turn) {
        return switch (turn.input()) {
            case Input.Command command when command.word().equals(MENU) && !turn.inGroup() ->
                    Optional.of(words.menu());
            case Input.Command _ ->
                    Optional.of(turn.inGroup() ? words.helpInGroup() : words.help());
            case Input.Followed _ -> Optional.of(words.greeting());
            case Input.Joined _ -> Optional.of(words.joined());
            case Input.Called _ -> Optional.of(turn.inGroup() ? words.helpInGroup() : words.help());
            case Input.Sent sent ->
                    Optional.of(sent.thing() == Thing.STICKER ? words.sticker() : words.notText());
            case Input.Words _, Input.Tapped _, Input.Back _ -> Optional.empty();
        };
    }
}
