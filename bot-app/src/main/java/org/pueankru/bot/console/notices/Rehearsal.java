package org.pueankru.bot.console.notices;

import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.messaging.ChatFacts.Fact;
import org.pueankru.bot.messaging.PersonId;
import org.pueankru.bot.messaging.Pushes.Verdict;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.Trial;
import org.pueankru.bot.outbox.Budget;
import org.pueankru.bot.outbox.Budgets;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tries an announcement, and tells whoever tries it what came of that. Thread-safe. */
@Component
class Rehearsal {
    private final Trial trial;
    private final Budgets budgets;

    Rehearsal(Trial trial, Budgets budgets) {
        this.trial = trial;
        this.budgets = budgets;
    }

    /** False when LINE says that it would refuse it; no answer is told, and holds up nothing. */
    boolean isTakenByLine(Visitor visitor, Notice notice, RedirectAttributes after) {
        return switch (trial.check(visitor.district(), notice)) {
            case Fact.Known<Verdict>(Verdict.Good()) -> true;
            case Fact.Known<Verdict>(Verdict.Bad(String reason)) -> {
                after.addFlashAttribute("wrong", "notices.outcome.refused");
                after.addFlashAttribute("lineSays", reason);
                yield false;
            }
            case Fact.NotThere<Verdict> _, Fact.NotAllowed<Verdict> _, Fact.NoAnswer<Verdict> _ -> {
                after.addFlashAttribute("unchecked", true);
                yield true;
            }
        };
    }

    void sendToMyself(Visitor visitor, Notice notice, RedirectAttributes after) {
        PersonId line = visitor.person().line();
        if (line == null) {
            after.addFlashAttribute("wrong", "notices.outcome.no-chat");
            return;
        }
        Budget budget = budgets.fresh(visitor.district());
        if (!hasOneLeft(budget, notice)) {
            after.addFlashAttribute(
                    "wrong",
                    budget.stop() == null && budget.left() > 0
                            ? "notices.outcome.only-reserve"
                            : "notices.outcome.none-left");
        } else if (isTakenByLine(visitor, notice, after)) {
            trial.sendTo(visitor.district(), notice, visitor.person().id(), line);
            after.addFlashAttribute("done", "notices.done.tried");
        }
    }

    private static boolean hasOneLeft(Budget budget, Notice notice) {
        long left = notice.kind().isUrgent() ? budget.left() : budget.leftForOthers();
        return budget.stop() == null && (!budget.isKnown() || left > 0);
    }
}
