package org.pueankru.bot.search;

import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.conversation.ChatFeature;
import org.pueankru.bot.conversation.Input;
import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.search.catalogue.Library;
import org.pueankru.bot.search.wording.Phrase;
import org.pueankru.bot.search.wording.Wording;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Search in chat: words, buttons and the way back. Thread-safe. */
final class SearchFeature implements ChatFeature {
    private final Supplier<Library> library;
    private final SearchAnswers answers;
    private final ExampleQueries examples;
    private final Wording wording;
    private final SearchWitness witness;

    SearchFeature(
            Supplier<Library> library,
            SearchAnswers answers,
            ExampleQueries examples,
            Wording wording,
            SearchWitness witness) {
        this.library = library;
        this.answers = answers;
        this.examples = examples;
        this.wording = wording;
        this.witness = witness;
    }

    @Override
    public String key() {
        return AskData.KEY;
    }

    @Override
    public Set<String> commands() {
        return Set.of(wording.say(Phrase.COMMAND_SEARCH));
    }

    @Override
    public Optional<Answer> answer(Turn turn) {
        return switch (turn.input()) {
            case Input.Words words -> Optional.of(search(turn, words));
            case Input.Tapped tapped -> Optional.of(tap(turn, tapped.data()));
            case Input.Back _ -> Optional.of(goBack(turn));
            case Input.Command _ -> Optional.of(said(answers.prompt(reader(turn))));
            case Input.Sent _ -> Optional.empty();
            case Input.Followed _ -> Optional.empty();
            case Input.Joined _ -> Optional.empty();
            case Input.Called _ -> Optional.empty();
        };
    }

    private Answer search(Turn turn, Input.Words words) {
        Reader reader = reader(turn);
        boolean mustAnswer = words.byMention() || !turn.inGroup();
        return switch (library.get()) {
            case Library.Open open -> on(open, turn, reader).search(words);
            case Library.Preparing _ when mustAnswer ->
                    said(answers.preparing(words.text(), reader));
            case Library.Missing _ when mustAnswer -> said(answers.missing());
            case Library.Preparing _ -> Answer.silence();
            case Library.Missing _ -> Answer.silence();
        };
    }

    private Answer tap(Turn turn, String data) {
        return AskData.read(data)
                .map(ask -> show(turn, ask, Trail.of(turn.memory()).then(ask)))
                .orElseGet(() -> said(answers.notUnderstood(reader(turn))));
    }

    private Answer goBack(Turn turn) {
        Trail trail = Trail.of(turn.memory());
        if (!trail.hasPrevious()) {
            return said(answers.atTheStart(reader(turn)));
        }
        Trail shorter = trail.back();
        return show(turn, shorter.asks().getLast(), shorter);
    }

    private Answer show(Turn turn, Ask ask, Trail trail) {
        return switch (library.get()) {
            case Library.Open open -> on(open, turn, reader(turn)).show(ask, trail);
            case Library.Preparing _ -> said(answers.preparing(ask));
            case Library.Missing _ -> said(answers.missing());
        };
    }

    private SearchTurn on(Library.Open library, Turn turn, Reader reader) {
        return new SearchTurn(turn, library.index(), answers, reader, witness);
    }

    private Reader reader(Turn turn) {
        return new Reader(turn.inGroup(), examples.three());
    }

    private static Answer said(List<OutgoingMessage> messages) {
        return Answer.of(messages.toArray(OutgoingMessage[]::new));
    }
}
