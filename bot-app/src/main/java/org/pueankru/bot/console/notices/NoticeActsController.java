package org.pueankru.bot.console.notices;

import jakarta.servlet.http.HttpServletRequest;

import org.pueankru.bot.console.pages.PathId;
import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.NotFound;
import org.pueankru.bot.console.security.Proofs;
import org.pueankru.bot.console.security.Proven;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.Permission;
import org.pueankru.bot.notices.Announcing;
import org.pueankru.bot.notices.Announcing.Outcome;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.Notices;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done to an announcement. */
@Controller
class NoticeActsController {
    private final Notices notices;
    private final Announcing announcing;
    private final Rehearsal rehearsal;
    private final NoticeDesk desk;
    private final SeenTo seenTo;
    private final Proofs proofs;

    NoticeActsController(
            Notices notices,
            Announcing announcing,
            Rehearsal rehearsal,
            NoticeDesk desk,
            SeenTo seenTo,
            Proofs proofs) {
        this.notices = notices;
        this.announcing = announcing;
        this.rehearsal = rehearsal;
        this.desk = desk;
        this.seenTo = seenTo;
        this.proofs = proofs;
    }

    @PostMapping(NoticePaths.ONE + "/submit")
    @Needs(Permission.WRITE_NOTICES)
    String submit(
            Visitor visitor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String cost,
            HttpServletRequest request,
            RedirectAttributes after) {
        Notice notice = find(visitor, id);
        if (notice.audience().isEverybody()) {
            proofs.require(visitor, request);
        }
        if (!rehearsal.isTakenByLine(visitor, notice, after)) {
            return to(notice);
        }
        return told(
                visitor,
                notice,
                announcing.submit(
                        visitor.district(),
                        notice.id(),
                        number(version),
                        number(cost),
                        visitor.person().id()),
                "notices.done.planned",
                after);
    }

    @PostMapping(NoticePaths.ONE + "/approve")
    @Needs(Permission.APPROVE_NOTICES)
    @Proven
    String approve(
            Visitor visitor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String cost,
            RedirectAttributes after) {
        Notice notice = find(visitor, id);
        if (!rehearsal.isTakenByLine(visitor, notice, after)) {
            return to(notice);
        }
        return told(
                visitor,
                notice,
                announcing.approve(
                        visitor.district(),
                        notice.id(),
                        number(version),
                        number(cost),
                        visitor.person().id()),
                "notices.done.approved",
                after);
    }

    @PostMapping(NoticePaths.ONE + "/cancel")
    @Needs(Permission.WRITE_NOTICES)
    String cancel(Visitor visitor, @PathVariable String id, RedirectAttributes after) {
        Notice notice = find(visitor, id);
        return told(
                visitor,
                notice,
                announcing.cancel(visitor.districtId(), notice.id(), visitor.person().id()),
                "notices.done.cancelled",
                after);
    }

    @PostMapping(NoticePaths.ONE + "/go-on")
    @Needs(Permission.WRITE_NOTICES)
    String goOn(Visitor visitor, @PathVariable String id, RedirectAttributes after) {
        Notice notice = find(visitor, id);
        return told(
                visitor,
                notice,
                announcing.goOn(visitor.districtId(), notice.id(), visitor.person().id()),
                "notices.done.went-on",
                after);
    }

    /** Sends it to the visitor alone. */
    @PostMapping(NoticePaths.ONE + "/try")
    @Needs(Permission.WRITE_NOTICES)
    String tryIt(Visitor visitor, @PathVariable String id, RedirectAttributes after) {
        Notice notice = find(visitor, id);
        rehearsal.sendToMyself(visitor, notice, after);
        return to(notice);
    }

    @PostMapping(NoticePaths.ONE + "/cheaper")
    @Needs(Permission.WRITE_NOTICES)
    String cheaper(
            Visitor visitor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String version,
            RedirectAttributes after) {
        Notice notice = find(visitor, id);
        boolean changed = desk.makeCheaper(visitor, notice, number(version));
        after.addFlashAttribute(
                changed ? "done" : "wrong",
                changed ? "notices.done.cheaper" : "notices.outcome.changed");
        return to(notice);
    }

    private String told(
            Visitor visitor,
            Notice notice,
            Outcome outcome,
            String done,
            RedirectAttributes after) {
        switch (outcome) {
            case DONE -> {
                seenTo.seen(visitor.districtId(), notice.id());
                after.addFlashAttribute("done", done);
            }
            case NEEDS_SECOND -> {
                seenTo.waits(visitor.districtId(), notice.id());
                after.addFlashAttribute("done", "notices.done.submitted");
            }
            case CHANGED_MEANWHILE -> after.addFlashAttribute("wrong", "notices.outcome.changed");
            case NOBODY -> after.addFlashAttribute("wrong", "notices.outcome.nobody");
            case DEARER -> after.addFlashAttribute("wrong", "notices.outcome.dearer");
            case OWN -> after.addFlashAttribute("wrong", "notices.outcome.own");
        }
        return to(notice);
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }

    private static String to(Notice notice) {
        return "redirect:" + NoticePaths.of(notice.id());
    }

    private Notice find(Visitor visitor, String id) {
        return notices.byId(visitor.districtId(), new Notice.Id(PathId.of(id)))
                .orElseThrow(NotFound::new);
    }
}
