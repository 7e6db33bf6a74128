package org.pueankru.bot.console.notices;

import org.pueankru.bot.console.notices.NoticeComers.Row;
import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.NotFound;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.Permission;
import org.pueankru.bot.notices.Content;
import org.pueankru.bot.notices.Notice;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;
import java.util.stream.Stream;

/** Those who come to a meeting, one by one. */
@Controller
class ComersController {
    private final Acted acted;
    private final NoticeComers comers;

    ComersController(Acted acted, NoticeComers comers) {
        this.acted = acted;
        this.comers = comers;
    }

    @GetMapping(NoticePaths.COMING)
    @Needs(Permission.SEE_NOTICES)
    String comers(
            Visitor visitor,
            @PathVariable String id,
            Model model,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String page) {
        Notice notice = acted.on(visitor, id);
        if (notice.content().asks() != Content.Asks.COMING) {
            throw new NotFound();
        }
        List<Row> rows = comers.rows(visitor.districtId(), notice.id());
        ListWish wish = ListWish.of(q, state, page);
        model.addAttribute("notice", notice);
        model.addAttribute("wish", wish);
        model.addAttribute("total", rows.size());
        model.addAttribute("seated", rows.stream().filter(row -> row.seat() != null).count());
        model.addAttribute("page", wish.of(rows, ComersController::state, ComersController::names));
        return "console/notice-comers";
    }

    private static String state(Row row) {
        return row.seat() == null ? "waits" : "has";
    }

    private static Stream<String> names(Row row) {
        return Stream.concat(Stream.ofNullable(row.person()), Stream.ofNullable(row.places()));
    }
}
