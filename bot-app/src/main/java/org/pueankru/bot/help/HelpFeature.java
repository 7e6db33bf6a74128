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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The greeting, the menu, help, and an answer to what is not text. */
@Component
@Order(100)
class HelpFeature implements ChatFeature {
    private static final String MENU = "เมนู";
    private static final String HELP = "ช่วยเหลือ";

    private final HelpWords words;
    private final Invitation invitation;
    private final MenuTwin menu;

    HelpFeature(HelpWords words, Invitation invitation, MenuTwin menu) {
        this.words = words;
        this.invitation = invitation;
        this.menu = menu;
    }

    @Override
    public String key() {
        return "help";
    }

    @Override
    public Set<String> commands() {
        return Stream.concat(Stream.of(MENU, HELP), SmallTalk.all().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean welcomesCompany() {
        return true;
    }

    @Override
    public Optional<Answer> answer(Turn turn) {
        return switch (turn.input()) {
            case Input.Command command -> Optional.of(command(command.word(), turn));
            case Input.Followed _ -> Optional.of(invitation.onto(words.greeting(), false));
            case Input.Joined _ -> Optional.of(invitation.onto(words.joined(), true));
            case Input.Called _ -> Optional.of(turn.inGroup() ? helpInGroup() : words.help());
            case Input.Sent sent ->
                    Optional.of(sent.thing() == Thing.STICKER ? words.sticker() : words.notText());
            case Input.Words _, Input.Tapped _, Input.Back _ -> Optional.empty();
        };
    }

    private Answer command(String word, Turn turn) {
        return SmallTalk.of(word)
                .map(words::smallTalk)
                .orElseGet(
                        () -> {
                            if (turn.inGroup()) {
                                return helpInGroup();
                            }
                            return word.equals(MENU)
                                    ? invitation.onto(menu.menu(turn), turn)
                                    : words.help();
                        });
    }

    private Answer helpInGroup() {
        return invitation.onto(words.helpInGroup(), true);
    }
}
