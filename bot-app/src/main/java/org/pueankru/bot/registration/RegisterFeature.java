package org.pueankru.bot.registration;

import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.conversation.ChatFeature;
import org.pueankru.bot.conversation.Input;
import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.directory.Registering;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Registering in chat, 1:1 only. */
@Component
@Order(310)
class RegisterFeature implements ChatFeature, Registering {
    private final Callers callers;
    private final RegisterDialogue dialogue;
    private final RegisterWords words;
    private final Sayings sayings;

    RegisterFeature(
            Callers callers, RegisterDialogue dialogue, RegisterWords words, Sayings sayings) {
        this.callers = callers;
        this.dialogue = dialogue;
        this.words = words;
        this.sayings = sayings;
    }

    @Override
    public String key() {
        return RegisterTap.KEY;
    }

    @Override
    public String command() {
        return sayings.say("word.register");
    }

    @Override
    public Set<String> commands() {
        return Set.of(command());
    }

    @Override
    public Set<String> commandsWithMore() {
        return Set.of(command());
    }

    @Override
    public Set<String> wordsOfItsDialogue() {
        return RegisterDialogue.yes();
    }

    @Override
    public Optional<Answer> answer(Turn turn) {
        return switch (turn.input()) {
            case Input.Command(_, String more) ->
                    turn.inGroup()
                            ? Optional.of(words.inGroup(InviteCode.isMeant(more)))
                            : with(turn, caller -> dialogue.begin(caller, more, turn.at()));
            case Input.Tapped(String data, _) ->
                    turn.inGroup()
                            ? Optional.of(words.inGroup(false))
                            : RegisterTap.read(data).flatMap(tap -> tapped(turn, tap));
            case Input.Words(String text, _) -> typed(turn, text);
            case Input.Back _ ->
                    dialogue.draft(turn)
                            .flatMap(
                                    draft ->
                                            with(
                                                    turn,
                                                    caller ->
                                                            dialogue.back(
                                                                    caller, draft, turn.at())));
            case Input.Sent _, Input.Followed _, Input.Joined _, Input.Called _ -> Optional.empty();
        };
    }

    private Optional<Answer> tapped(Turn turn, RegisterTap.Read tap) {
        return with(turn, caller -> dialogue.tapped(caller, dialogue.draft(turn), tap, turn.at()));
    }

    private Optional<Answer> typed(Turn turn, String text) {
        return dialogue.draft(turn)
                .flatMap(
                        draft ->
                                callers.of(turn)
                                        .flatMap(
                                                caller ->
                                                        dialogue.typed(
                                                                caller, draft, text, turn.at())));
    }

    private Optional<Answer> with(Turn turn, Function<Caller, Answer> answering) {
        return Optional.of(callers.of(turn).map(answering).orElseGet(words::notHere));
    }
}
