package org.pueankru.bot.console.notices;

import org.pueankru.bot.console.pages.PathId;
import org.pueankru.bot.console.security.NotFound;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.notices.Announcing.Outcome;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.Notices;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Finds the announcement that something is done to, and tells what came of it. Thread-safe. */
@Component
class Acted {
    private final Notices notices;

    Acted(Notices notices) {
        this.notices = notices;
    }

    /**
     * @throws NotFound when the district has no such announcement
     */
    Notice on(Visitor visitor, String id) {
        return notices.byId(visitor.districtId(), new Notice.Id(PathId.of(id)))
                .orElseThrow(NotFound::new);
    }

    /**
     * Goes back to the announcement's page.
     *
     * @param done key of what is said when it was done
     */
    static String told(Notice notice, Outcome outcome, String done, RedirectAttributes after) {
        switch (outcome) {
            case DONE -> after.addFlashAttribute("done", done);
            case NEEDS_SECOND -> after.addFlashAttribute("done", "notices.done.submitted");
            case CHANGED_MEANWHILE -> after.addFlashAttribute("wrong", "notices.outcome.changed");
            case NOBODY -> after.addFlashAttribute("wrong", "notices.outcome.nobody");
            case DEARER -> after.addFlashAttribute("wrong", "notices.outcome.dearer");
            case TOO_DEAR -> after.addFlashAttribute("wrong", "notices.outcome.too-dear");
            case OWN -> after.addFlashAttribute("wrong", "notices.outcome.own");
            case HELD -> after.addFlashAttribute("wrong", "notices.outcome.held");
            case UNCOUNTED -> after.addFlashAttribute("wrong", "notices.outcome.uncounted");
            case NOT_CONFIRMED -> after.addFlashAttribute("wrong", "notices.outcome.not-confirmed");
        }
        return to(notice);
    }

    /** A version or a cost as the page gave it; 0 for nonsense. */
    static int number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }

    static String to(Notice notice) {
        return "redirect:" + NoticePaths.of(notice.id());
    }
}
