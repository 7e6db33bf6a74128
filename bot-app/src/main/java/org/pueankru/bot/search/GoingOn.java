package org.pueankru.bot.search;

import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.messaging.OutgoingMessage;

import java.util.List;

/** Answers follow-ups: the next page, the one before, the same in all grades. */
final class GoingOn {
    private final Trail trail;
    private final Onward onward;
    private final Showing showing;
    private final SearchAnswers answers;
    private final Reader reader;

    GoingOn(Trail trail, Onward onward, Showing showing, SearchAnswers answers, Reader reader) {
        this.trail = trail;
        this.onward = onward;
        this.showing = showing;
        this.answers = answers;
        this.reader = reader;
    }

    Answer by(FollowUp asked) {
        if (asked instanceof FollowUp.StartAnew && !reader.inGroup()) {
            return said(answers.prompt(reader)).forgetting();
        }
        if (trail.asks().isEmpty()) {
            return said(answers.nothingToGoOnFrom(reader));
        }
        return switch (asked) {
            case FollowUp.Next _ -> onward.next(trail).map(this::then).orElseGet(this::allShown);
            case FollowUp.Item(int number) ->
                    onward.item(trail, number).map(this::then).orElseGet(this::allShown);
            case FollowUp.Page(int number) -> then(onward.page(trail, number));
            case FollowUp.Previous _ ->
                    onward.previous(trail).map(this::then).orElseGet(this::back);
            case FollowUp.Back _ -> back();
            case FollowUp.Widen widen ->
                    trail.lastSearch()
                            .map(last -> then(Onward.wider(last, widen)))
                            .orElseGet(() -> said(answers.nothingToGoOnFrom(reader)));
            case FollowUp.StartAnew _ -> said(answers.prompt(reader));
        };
    }

    /** Shows what was shown before. */
    Answer back() {
        if (!trail.hasPrevious()) {
            return said(answers.atTheStart(reader));
        }
        Trail shorter = trail.back();
        return showing.show(shorter.asks().getLast(), shorter);
    }

    private Answer then(Ask ask) {
        return showing.show(ask, trail.then(ask));
    }

    private Answer allShown() {
        return said(answers.allShown(trail.asks().getLast(), trail.hasPrevious()));
    }

    private static Answer said(List<OutgoingMessage> messages) {
        return Answer.of(messages.toArray(OutgoingMessage[]::new));
    }
}
