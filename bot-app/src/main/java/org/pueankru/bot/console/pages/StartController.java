package org.pueankru.bot.console.pages;

import org.pueankru.bot.console.security.ConsolePaths;
import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.NotFound;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where everybody arrives. */
@Controller
class StartController {
    private final Overview overview;

    StartController(Overview overview) {
        this.overview = overview;
    }

    @GetMapping(ConsolePaths.HOME)
    @Needs(Permission.CONSOLE)
    String start(Visitor visitor, Model model) {
        model.addAttribute("counts", overview.counts(visitor));
        if (visitor.may(Permission.SEE_DISTRICT)) {
            model.addAttribute("entries", overview.attention(visitor));
            model.addAttribute("waiting", overview.waiting(visitor));
            model.addAttribute("codeWaits", overview.codeWaits(visitor));
        }
        return "console/start";
    }

    /** Every other address under the console; what is no asset is not found otherwise. */
    @RequestMapping(ConsolePaths.HOME + "/{place:(?!assets$).*}/**")
    @Needs(Permission.CONSOLE)
    String nothing() {
        throw new NotFound();
    }
}
