package org.pueankru.bot.conversation;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.messaging.QuickReply;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * ScriptedFeature for the tests of the conversation: they say who they are and remember what they
 * saw.
 */
final class ScriptedFeature implements ChatFeature {
    private final String key;
    private final Set<String> commands;
    private final Function<Turn, Optional<Answer>> answering;
    private final List<Turn> turns = new ArrayList<>();
    private Set<String> commandsWithMore = Set.of();
    private Set<String> dialogueWords = Set.of();
    private boolean answersAnyWords;
    private boolean welcomesCompany;
    private @Nullable String reads;
    private @Nullable QuickReply offer;

    private ScriptedFeature(
            String key, Set<String> commands, Function<Turn, Optional<Answer>> answering) {
        this.key = key;
        this.commands = commands;
        this.answering = answering;
    }

    /** Answers everything. */
    static ScriptedFeature talkative(String key, String... commands) {
        return answering(key, _ -> Optional.of(Answer.of(Text.of("จาก " + key))), commands);
    }

    /** Answers nothing. */
    static ScriptedFeature mute(String key, String... commands) {
        return answering(key, _ -> Optional.empty(), commands);
    }

    /** Repeats what was said and notes it, and quotes its note. */
    static ScriptedFeature noting(String key) {
        return answering(
                key,
                turn ->
                        turn.input() instanceof Input.Words words
                                ? Optional.of(
                                        Answer.of(Text.of(words.text() + " หลัง " + turn.memory()))
                                                .remembering(words.text()))
                                : Optional.empty());
    }

    static ScriptedFeature answering(
            String key, Function<Turn, Optional<Answer>> answering, String... commands) {
        return new ScriptedFeature(key, Set.of(commands), answering);
    }

    /** The same, with commands that need something behind them. */
    ScriptedFeature withMore(String... words) {
        commandsWithMore = Set.of(words);
        return this;
    }

    @Override
    public Set<String> commandsWithMore() {
        return commandsWithMore;
    }

    /** The same, and is shown another's note. */
    ScriptedFeature reading(String other) {
        reads = other;
        return this;
    }

    @Override
    public String reads() {
        return reads == null ? key : reads;
    }

    /** The same, with words that it hears first in its dialogue. */
    ScriptedFeature hearingFirst(String... words) {
        dialogueWords = Set.of(words);
        return this;
    }

    @Override
    public Set<String> wordsOfItsDialogue() {
        return dialogueWords;
    }

    /** The same, and others may answer first. */
    ScriptedFeature givingWay() {
        answersAnyWords = true;
        return this;
    }

    /** The same, and something else may be said beside its answers. */
    ScriptedFeature welcoming() {
        welcomesCompany = true;
        return this;
    }

    @Override
    public boolean welcomesCompany() {
        return welcomesCompany;
    }

    /** The same, with a button beside what others answer. */
    ScriptedFeature offering(QuickReply button) {
        offer = button;
        return this;
    }

    @Override
    public boolean answersAnyWords() {
        return answersAnyWords;
    }

    @Override
    public Optional<QuickReply> offer(Turn turn) {
        return Optional.ofNullable(offer);
    }

    List<Turn> turns() {
        return List.copyOf(turns);
    }

    Turn lastTurn() {
        return turns.getLast();
    }

    @Override
    public String key() {
        return key;
    }

    @Override
    public Set<String> commands() {
        return commands;
    }

    @Override
    public Optional<Answer> answer(Turn turn) {
        turns.add(turn);
        return answering.apply(turn);
    }
}
