package org.pueankru.bot.search;

import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.conversation.ChatFeature;
import org.pueankru.bot.conversation.Input;
import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.search.browsing.Step;
import org.pueankru.bot.search.catalogue.Library;
import org.pueankru.bot.search.catalogue.LostIndexException;
import org.pueankru.bot.search.popular.PopularQueries;
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
    private final PopularQueries popular;
    private final Wording wording;
    private final SearchWitness witness;

    SearchFeature(
            Supplier<Library> library,
            SearchAnswers answers,
            ExampleQueries examples,
            PopularQueries popular,
            Wording wording,
            SearchWitness witness) {
        this.library = library;
        this.answers = answers;
        this.examples = examples;
        this.popular = popular;
        this.wording = wording;
        this.witness = witness;
    }

    @Override
    public String key() {
        return AskData.KEY;
    }

    @Override
    public Set<String> commands() {
        return Set.of(wording.say(Phrase.COMMAND_SEARCH), wording.say(Phrase.COMMAND_BROWSE));
    }

    @Override
    public boolean answersAnyWords() {
        return true;
    }

    @Override
    public boolean welcomesCompany() {
        return true;
    }

    @Override
    public Optional<Answer> answer(Turn turn) {
        try {
            return answerOnce(turn);
        } catch (LostIndexException _) {
            // by now the library says that it is being prepared, or is open again
            return answerOnce(turn);
        }
    }

    private Optional<Answer> answerOnce(Turn turn) {
        return switch (turn.input()) {
            case Input.Words words when asksToBrowse(words.text()) -> Optional.of(browse(turn));
            case Input.Words words -> Optional.of(search(turn, words));
            case Input.Tapped tapped -> Optional.of(tap(turn, tapped.data()));
            case Input.Back _ -> Optional.of(goBack(turn));
            case Input.Command command when asksToBrowse(command.word()) ->
                    Optional.of(browse(turn));
            case Input.Command _ -> Optional.of(said(answers.prompt(reader(turn))));
            case Input.Sent _ -> Optional.empty();
            case Input.Followed _ -> Optional.empty();
            case Input.Joined _ -> Optional.empty();
            case Input.Called _ -> Optional.empty();
        };
    }

    private boolean asksToBrowse(String text) {
        return text.equals(wording.say(Phrase.COMMAND_BROWSE));
    }

    private Answer browse(Turn turn) {
        return show(turn, new Ask.Browse(new Step.Levels()));
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
                .map(ask -> show(turn, ask))
                .orElseGet(() -> said(answers.notUnderstood(reader(turn))));
    }

    private Answer goBack(Turn turn) {
        Trail trail = Trail.of(turn.memory());
        if (!trail.hasPrevious()) {
            return said(answers.atTheStart(reader(turn)));
        }
        return switch (library.get()) {
            case Library.Open open -> on(open, turn, reader(turn)).goBack();
            case Library.Preparing _ -> said(answers.preparing(trail.back().asks().getLast()));
            case Library.Missing _ -> said(answers.missing());
        };
    }

    private Answer show(Turn turn, Ask ask) {
        return switch (library.get()) {
            case Library.Open open -> on(open, turn, reader(turn)).show(ask);
            case Library.Preparing _ -> said(answers.preparing(ask));
            case Library.Missing _ -> said(answers.missing());
        };
    }

    private SearchTurn on(Library.Open library, Turn turn, Reader reader) {
        return new SearchTurn(turn, library.index(), answers, popular, wording, reader, witness);
    }

    private Reader reader(Turn turn) {
        return new Reader(turn.inGroup(), examples.three(), popular.most());
    }

    private static Answer said(List<OutgoingMessage> messages) {
        return Answer.of(messages.toArray(OutgoingMessage[]::new));
    }
}
