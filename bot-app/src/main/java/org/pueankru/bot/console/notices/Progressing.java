package org.pueankru.bot.console.notices;

import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.outbox.Budgets;
import org.pueankru.bot.outbox.Sendings;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import java.util.UUID;

/** Tells pages how far an announcement has come. Thread-safe. */
@Component
class Progressing {
    private final Sendings sendings;
    private final Budgets budgets;

    Progressing(Sendings sendings, Budgets budgets) {
        this.sendings = sendings;
        this.budgets = budgets;
    }

    HowFar of(Visitor visitor, Notice notice) {
        UUID sending = notice.id().value();
        return new HowFar(
                notice,
                sendings.byId(visitor.districtId(), sending).orElse(null),
                sendings.progress(visitor.districtId(), sending));
    }

    /** While the whole district stands still, such as without messages, so does this one. */
    HowFar add(Visitor visitor, Notice notice, Model model) {
        HowFar far = of(visitor, notice);
        model.addAttribute("far", far);
        if (notice.state() == Notice.State.SENDING && far.waiting() > 0) {
            model.addAttribute("standstill", budgets.of(visitor.districtId()).stop());
        }
        if (far.isShortOfMessages()) {
            model.addAttribute("budget", budgets.of(visitor.districtId()));
        }
        return far;
    }
}
