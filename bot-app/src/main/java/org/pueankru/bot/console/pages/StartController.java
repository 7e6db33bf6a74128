package org.pueankru.bot.console.pages;

import org.pueankru.bot.console.login.FirstStaffName;
import org.pueankru.bot.console.security.ConsolePaths;
import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.NotFound;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

import java.util.List;

/** Where everybody arrives. */
@Controller
class StartController {
    private final Overview overview;
    private final FirstStaffName firstStaff;

    StartController(Overview overview, FirstStaffName firstStaff) {
        this.firstStaff = firstStaff;
        this.overview = overview;
    }

    @GetMapping(ConsolePaths.HOME)
    @Needs(Permission.CONSOLE)
    String start(Visitor visitor, Model model) {
        model.addAttribute("isNameless", firstStaff.isOf(visitor.person()));
        Overview.Counts counts = overview.counts(visitor);
        model.addAttribute("counts", counts);
        model.addAttribute(
                "begins", visitor.may(Permission.EXCHANGE_FILES) && counts.isBeginning());
        if (visitor.may(Permission.SEE_DISTRICT)) {
            List<Attention.Entry> entries = Urgency.sorted(overview.attention(visitor));
            model.addAttribute("urgent", entries.stream().filter(StartController::isHelp).toList());
            model.addAttribute(
                    "entries", entries.stream().filter(entry -> !isHelp(entry)).toList());
            model.addAttribute("names", overview.names(visitor));
            model.addAttribute("waiting", overview.waiting(visitor));
            model.addAttribute("codeWaits", overview.codeWaits(visitor));
        }
        return "console/start";
    }

    private static boolean isHelp(Attention.Entry entry) {
        return Urgency.of(entry) == Urgency.HELP;
    }

    /** Every other address under the console; what is no asset is not found otherwise. */
    @RequestMapping(ConsolePaths.HOME + "/{place:(?!assets$).*}/**")
    @Needs(Permission.CONSOLE)
    String nothing() {
        throw new NotFound();
    }
}
