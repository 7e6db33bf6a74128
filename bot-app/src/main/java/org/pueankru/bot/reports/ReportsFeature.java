package org.pueankru.bot.reports;

import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.conversation.ChatFeature;
import org.pueankru.bot.conversation.Input;
import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.search.MediaShelf;
import org.pueankru.bot.search.Medium;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/**
 * Takes a report in two or three taps, in groups too, where LINE may name nobody. Who types that
 * something is wrong is asked which of the items just shown it is.
 */
@Component
@Order(150)
class ReportsFeature implements ChatFeature {
    private final MediaShelf shelf;
    private final ReportBox box;
    private final ReportWords words;

    ReportsFeature(MediaShelf shelf, ReportBox box, ReportWords words) {
        this.shelf = shelf;
        this.box = box;
        this.words = words;
    }

    @Override
    public String key() {
        return Step.KEY;
    }

    /** Which items are meant is known from the search. */
    @Override
    public String reads() {
        return MediaShelf.KEY_OF_NOTES;
    }

    @Override
    public Optional<Answer> answer(Turn turn) {
        return switch (turn.input()) {
            case Input.Tapped tapped -> Step.read(tapped.data()).map(step -> take(turn, step));
            case Input.Words said when !turn.inGroup() || said.byMention() ->
                    complaint(turn, said.text());
            case Input.Words _,
                    Input.Command _,
                    Input.Back _,
                    Input.Sent _,
                    Input.Followed _,
                    Input.Joined _,
                    Input.Called _ ->
                    Optional.empty();
        };
    }

    private Optional<Answer> complaint(Turn turn, String typed) {
        boolean mayBeMeant = turn.memory() != null;
        return Complaint.in(typed, mayBeMeant)
                .flatMap(
                        complaint -> {
                            List<Medium> shown = shelf.lastShown(turn.memory());
                            if (!shown.isEmpty()) {
                                return Optional.of(words.whichOf(shown, complaint));
                            }
                            return Complaint.in(typed, false).map(_ -> words.howToReport());
                        });
    }

    private Answer take(Turn turn, Step step) {
        return shelf.find(step.item())
                .map(medium -> take(turn, step, medium))
                .orElseGet(words::notThere);
    }

    private Answer take(Turn turn, Step step, Medium medium) {
        return switch (step) {
            case Step.Begin _ -> words.whatIsWrong(medium);
            case Step.Leave _ -> words.left();
            case Step.Tell tell -> {
                box.put(turn, medium, tell.trouble());
                yield tell.trouble() == Trouble.GRADE
                        ? words.thanksAndWhichGrade(medium)
                        : words.thanks(medium);
            }
            case Step.RightGrade right -> {
                box.put(turn, medium, right.grade());
                yield words.thanksForGrade(medium, right.grade());
            }
        };
    }
}
