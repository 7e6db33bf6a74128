package org.pueankru.bot.console.notices;

import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.Permission;
import org.pueankru.bot.notices.Failure;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.Retries;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.stream.Stream;

/** What failed of an announcement, one by one. */
@Controller
class FailuresController {
    private final Acted acted;
    private final Retries retries;
    private final Progressing progressing;

    FailuresController(Acted acted, Retries retries, Progressing progressing) {
        this.acted = acted;
        this.retries = retries;
        this.progressing = progressing;
    }

    @GetMapping(NoticePaths.FAILURES)
    @Needs(Permission.SEE_NOTICES)
    String failures(
            Visitor visitor,
            @PathVariable String id,
            Model model,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String page) {
        Notice notice = acted.on(visitor, id);
        ListWish wish = ListWish.of(q, state, page);
        Unsent unsent = new Unsent(retries.failures(visitor.districtId(), notice));
        model.addAttribute("notice", notice);
        model.addAttribute("far", progressing.of(visitor, notice));
        model.addAttribute("unsent", unsent);
        model.addAttribute("wish", wish);
        model.addAttribute(
                "page",
                wish.of(unsent.all(), each -> each.state().code(), FailuresController::names));
        return "console/notice-failures";
    }

    private static Stream<String> names(Failure failure) {
        return Stream.concat(failure.schools().stream(), Stream.ofNullable(failure.chat()));
    }
}
