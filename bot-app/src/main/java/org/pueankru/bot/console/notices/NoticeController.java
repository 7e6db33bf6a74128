package org.pueankru.bot.console.notices;

import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.Permission;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.Notices;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One announcement: what it would mean to send it, and what came of it. */
@Controller
class NoticeController {
    private final Acted acted;
    private final Notices notices;
    private final Drawings drawings;
    private final Bylines bylines;
    private final Progressing progressing;
    private final BeforeSending before;
    private final AfterSending after;

    NoticeController(
            Acted acted,
            Notices notices,
            Drawings drawings,
            Bylines bylines,
            Progressing progressing,
            BeforeSending before,
            AfterSending after) {
        this.acted = acted;
        this.notices = notices;
        this.drawings = drawings;
        this.bylines = bylines;
        this.progressing = progressing;
        this.before = before;
        this.after = after;
    }

    @GetMapping(NoticePaths.ONE)
    @Needs(Permission.SEE_NOTICES)
    String notice(
            Visitor visitor,
            @PathVariable String id,
            Model model,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String page) {
        Notice notice = acted.on(visitor, id);
        model.addAttribute("notice", notice);
        progressing.add(visitor, notice, model);
        model.addAttribute("drawn", drawings.of(visitor.districtId(), notice));
        model.addAttribute("author", bylines.name(visitor, notice.createdBy()));
        addEarlier(visitor, notice, model);
        if (notice.state().isOpen()) {
            before.add(visitor, notice, model);
        } else {
            after.add(visitor, notice, ListWish.of(q, state, page), model);
        }
        return "console/notice";
    }

    private void addEarlier(Visitor visitor, Notice notice, Model model) {
        Notice.Approval approval = notice.approval();
        if (approval != null && notice.isAgreedToByAnother()) {
            model.addAttribute("approver", bylines.name(visitor, approval.by()));
        }
        Notice.Id corrects = notice.corrects();
        if (corrects != null) {
            model.addAttribute(
                    "earlier", notices.byId(visitor.districtId(), corrects).orElse(null));
        }
    }
}
