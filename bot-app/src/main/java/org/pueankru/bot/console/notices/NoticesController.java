package org.pueankru.bot.console.notices;

import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.Permission;
import org.pueankru.bot.notices.NoticeKind;
import org.pueankru.bot.notices.NoticeList;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of announcements. */
@Controller
class NoticesController {
    private final NoticeList list;

    NoticesController(NoticeList list) {
        this.list = list;
    }

    @GetMapping(NoticePaths.ALL)
    @Needs(Permission.SEE_NOTICES)
    String notices(
            Visitor visitor,
            Model model,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String page) {
        model.addAttribute("q", q.strip());
        model.addAttribute("kind", kind);
        model.addAttribute("kinds", NoticeKind.values());
        model.addAttribute("state", state);
        model.addAttribute("states", NoticeList.STATES);
        model.addAttribute("page", list.page(visitor.districtId(), q.strip(), kind, state, page));
        return "console/notices";
    }
}
