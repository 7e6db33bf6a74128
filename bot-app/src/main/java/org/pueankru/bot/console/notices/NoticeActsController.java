package org.pueankru.bot.console.notices;

import jakarta.servlet.http.HttpServletRequest;

import org.pueankru.bot.console.pages.TypedField;
import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.Proofs;
import org.pueankru.bot.console.security.Proven;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.Permission;
import org.pueankru.bot.notices.Announcing;
import org.pueankru.bot.notices.Announcing.Outcome;
import org.pueankru.bot.notices.Halting;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.NoticeSteps;
import org.pueankru.bot.notices.Previews;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is done to an announcement. */
@Controller
class NoticeActsController {
    private final Announcing announcing;
    private final Previews previews;
    private final Halting halting;
    private final Rehearsal rehearsal;
    private final NoticeDesk desk;
    private final Acted acted;
    private final Proofs proofs;

    NoticeActsController(
            Announcing announcing,
            Previews previews,
            Halting halting,
            Rehearsal rehearsal,
            NoticeDesk desk,
            Acted acted,
            Proofs proofs) {
        this.announcing = announcing;
        this.previews = previews;
        this.halting = halting;
        this.rehearsal = rehearsal;
        this.desk = desk;
        this.acted = acted;
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
        Notice notice = acted.on(visitor, id);
        if (notice.audience().isEverybody()) {
            proofs.require(visitor, request);
        }
        if (!rehearsal.isTakenByLine(visitor, notice, after)) {
            return Acted.to(notice);
        }
        return Acted.told(
                notice,
                announcing.submit(
                        visitor.district(),
                        notice.id(),
                        Acted.number(version),
                        Acted.number(cost),
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
        Notice notice = acted.on(visitor, id);
        if (!rehearsal.isTakenByLine(visitor, notice, after)) {
            return Acted.to(notice);
        }
        return Acted.told(
                notice,
                announcing.approve(
                        visitor.district(),
                        notice.id(),
                        Acted.number(version),
                        Acted.number(cost),
                        visitor.person().id()),
                "notices.done.approved",
                after);
    }

    /** Gives it back to its author. */
    @PostMapping(NoticePaths.ONE + "/refuse")
    @Needs(Permission.APPROVE_NOTICES)
    String refuse(
            Visitor visitor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes after) {
        Notice notice = acted.on(visitor, id);
        String why = TypedField.line(reason);
        if (why.isEmpty() || why.length() > NoticeSteps.REASON) {
            after.addFlashAttribute("wrong", "notices.outcome.reason");
            return Acted.to(notice);
        }
        return Acted.told(
                notice,
                announcing.refuse(
                        visitor.districtId(),
                        notice.id(),
                        Acted.number(version),
                        why,
                        visitor.person().id()),
                "notices.done.refused",
                after);
    }

    /** Sends it although a second person should agree, because there is none. */
    @PostMapping(NoticePaths.ONE + "/alone")
    @Needs(Permission.APPROVE_NOTICES)
    @Proven
    String alone(
            Visitor visitor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String cost,
            @RequestParam(defaultValue = "") String sure,
            RedirectAttributes after) {
        Notice notice = acted.on(visitor, id);
        if (!sure.equals("on")) {
            return Acted.told(notice, Outcome.NOT_CONFIRMED, "", after);
        }
        return rehearsal.isTakenByLine(visitor, notice, after)
                ? Acted.told(
                        notice,
                        announcing.sendAlone(
                                visitor.district(),
                                notice.id(),
                                Acted.number(version),
                                Acted.number(cost),
                                visitor.person().id()),
                        "notices.done.planned",
                        after)
                : Acted.to(notice);
    }

    @PostMapping(NoticePaths.ONE + "/cancel")
    @Needs(Permission.WRITE_NOTICES)
    String cancel(Visitor visitor, @PathVariable String id, RedirectAttributes after) {
        Notice notice = acted.on(visitor, id);
        return Acted.told(
                notice,
                halting.cancel(visitor.districtId(), notice.id(), visitor.person().id()),
                "notices.done.cancelled",
                after);
    }

    /** Counts its groups anew; waits for LINE. */
    @PostMapping(NoticePaths.ONE + "/count")
    @Needs(Permission.SEE_NOTICES)
    String count(Visitor visitor, @PathVariable String id, RedirectAttributes after) {
        Notice notice = acted.on(visitor, id);
        boolean counted = notice.state().isOpen() && previews.recount(visitor.district(), notice);
        after.addFlashAttribute(
                counted ? "done" : "wrong", counted ? "notices.done.counted" : "month.no-answer");
        return Acted.to(notice);
    }

    /** Sends it to the visitor alone. */
    @PostMapping(NoticePaths.ONE + "/try")
    @Needs(Permission.WRITE_NOTICES)
    String tryIt(Visitor visitor, @PathVariable String id, RedirectAttributes after) {
        Notice notice = acted.on(visitor, id);
        rehearsal.sendToMyself(visitor, notice, after);
        return Acted.to(notice);
    }

    @PostMapping(NoticePaths.ONE + "/cheaper")
    @Needs(Permission.WRITE_NOTICES)
    String cheaper(
            Visitor visitor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String version,
            RedirectAttributes after) {
        Notice notice = acted.on(visitor, id);
        boolean changed = desk.makeCheaper(visitor, notice, Acted.number(version));
        after.addFlashAttribute(
                changed ? "done" : "wrong",
                changed ? "notices.done.cheaper" : "notices.outcome.changed");
        return Acted.to(notice);
    }
}
