package org.pueankru.bot.console.notices;

import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.NoticeRules;
import org.pueankru.bot.notices.NoticeSteps;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of an announcement shows until it goes out. Thread-safe. */
@Component
class BeforeSending {
    private final Outlooks outlooks;
    private final NoticeRules rules;
    private final ReminderOutlooks reminders;
    private final NoticeSteps steps;
    private final Bylines bylines;

    BeforeSending(
            Outlooks outlooks,
            NoticeRules rules,
            ReminderOutlooks reminders,
            NoticeSteps steps,
            Bylines bylines) {
        this.outlooks = outlooks;
        this.rules = rules;
        this.reminders = reminders;
        this.steps = steps;
        this.bylines = bylines;
    }

    void add(Visitor visitor, Notice notice, Model model) {
        Outlook outlook = outlooks.of(visitor.district(), notice);
        model.addAttribute("outlook", outlook);
        model.addAttribute(
                "mine", rules.isAuthor(visitor.districtId(), notice, visitor.person().id()));
        model.addAttribute("reminders", reminders.of(visitor.districtId(), outlook));
        addRefusal(visitor, notice, model);
    }

    /** Whoever wrote it should read why it came back. */
    private void addRefusal(Visitor visitor, Notice notice, Model model) {
        if (notice.state() == Notice.State.DRAFT) {
            steps.refusal(visitor.districtId(), notice.id())
                    .ifPresent(
                            refusal -> {
                                model.addAttribute("refusal", refusal);
                                model.addAttribute("refuser", bylines.name(visitor, refusal.by()));
                            });
        }
    }
}
