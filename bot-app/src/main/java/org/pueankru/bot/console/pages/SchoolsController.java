package org.pueankru.bot.console.pages;

import org.pueankru.bot.console.security.ConsolePaths;
import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.Networks;
import org.pueankru.bot.directory.Permission;
import org.pueankru.bot.directory.School;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of schools. */
@Controller
class SchoolsController {
    static final String PATH = ConsolePaths.HOME + "/schools";

    private final SchoolList list;
    private final Networks networks;

    SchoolsController(SchoolList list, Networks networks) {
        this.list = list;
        this.networks = networks;
    }

    @GetMapping(PATH)
    @Needs({Permission.SEE_DISTRICT, Permission.SEE_NETWORK})
    String schools(
            Visitor visitor,
            Model model,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String network,
            @RequestParam(defaultValue = "") String level,
            @RequestParam(defaultValue = "") String size,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String page) {
        var wish = new SchoolList.Wish(q.strip(), network, level, size, state, sort, page);
        model.addAttribute("wish", wish);
        model.addAttribute("page", list.page(visitor, wish));
        model.addAttribute("networks", networks.all(visitor.districtId()));
        model.addAttribute("levels", School.Level.values());
        model.addAttribute("sizes", School.Size.values());
        model.addAttribute("sorts", SchoolList.Sort.values());
        return "console/schools";
    }
}
