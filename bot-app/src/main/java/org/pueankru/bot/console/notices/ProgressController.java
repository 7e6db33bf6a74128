package org.pueankru.bot.console.notices;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.Permission;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.NoticeSchools.Row;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;

/** The parts of an announcement's page that ask again by themselves. */
@Controller
class ProgressController {
    private final Acted acted;
    private final Progressing progressing;
    private final AfterSending after;

    ProgressController(Acted acted, Progressing progressing, AfterSending after) {
        this.acted = acted;
        this.progressing = progressing;
        this.after = after;
    }

    /**
     * How far it is.
     *
     * @param was the state that the page shows; when it is another one, the whole page is read anew
     */
    @GetMapping(NoticePaths.ONE + "/progress")
    @Needs(Permission.SEE_NOTICES)
    String progress(
            Visitor visitor,
            @PathVariable String id,
            Model model,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String was) {
        Notice notice = acted.on(visitor, id);
        model.addAttribute("notice", notice);
        if (!progressing.add(visitor, notice, model).state().equals(was)) {
            response.setHeader("HX-Refresh", "true");
        }
        return "console/notice-parts :: progress";
    }

    /**
     * The list of schools when something was answered since, and else nothing, so that nothing
     * moves under somebody who reads.
     *
     * @param was what the page shows
     */
    @GetMapping(NoticePaths.ONE + "/live")
    @Needs(Permission.SEE_NOTICES)
    @Nullable String live(
            Visitor visitor,
            @PathVariable String id,
            Model model,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "") String was) {
        Notice notice = acted.on(visitor, id);
        List<Row> rows = after.rows(visitor, notice);
        if (AfterSending.fingerprint(rows).equals(was)) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return null;
        }
        model.addAttribute("notice", notice);
        after.addSchools(notice, rows, ListWish.of(q, state, page), model);
        return "console/notice-schools :: list";
    }
}
