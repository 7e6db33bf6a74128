package org.pueankru.bot.registration;

import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.conversation.ChatFeature;
import org.pueankru.bot.conversation.Input;
import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.directory.Consents;
import org.pueankru.bot.directory.Registering;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.PersonId;
import org.pueankru.bot.messaging.QuickReply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Registering in chat, 1:1 only. */
@Component
@Order(310)
class RegisterFeature implements ChatFeature, Registering {
    private static final Logger log = LoggerFactory.getLogger(RegisterFeature.class);

    private final Callers callers;
    private final RegisterDialogue dialogue;
    private final DraftMemory memory;
    private final RegisterWords words;
    private final Sayings sayings;
    private final Consents consents;

    RegisterFeature(
            Callers callers,
            RegisterDialogue dialogue,
            DraftMemory memory,
            RegisterWords words,
            Sayings sayings,
            Consents consents) {
        this.callers = callers;
        this.dialogue = dialogue;
        this.memory = memory;
        this.words = words;
        this.sayings = sayings;
        this.consents = consents;
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

    /**
     * Whoever accepted an earlier text of the privacy notice is asked beside what they came for.
     */
    @Override
    public Optional<QuickReply> offer(Turn turn) {
        try {
            return turn.chat() instanceof ChatId.Person(String line)
                            && consents.acceptedAnotherOnly(turn.channel(), new PersonId(line))
                    ? Optional.of(words.noticeButton())
                    : Optional.empty();
        } catch (DataAccessException e) {
            log.debug("The store is not answering", e);
            return Optional.empty();
        }
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
                    memory.of(turn)
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
        return with(turn, caller -> dialogue.tapped(caller, memory.of(turn), tap, turn.at()));
    }

    private Optional<Answer> typed(Turn turn, String text) {
        return memory.of(turn)
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
