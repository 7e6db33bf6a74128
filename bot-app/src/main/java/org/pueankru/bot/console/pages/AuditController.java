package org.pueankru.bot.console.pages;

import org.pueankru.bot.calendar.ThaiDates;
import org.pueankru.bot.console.security.ConsolePaths;
import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.LocalDate;
import java.util.Optional;

/** The log of what was done. */
@Controller
class AuditController {
    private final AuditList list;

    AuditController(AuditList list) {
        this.list = list;
    }

    @GetMapping(ConsolePaths.HOME + "/audit")
    @Needs(Permission.READ_AUDIT)
    String audit(
            Visitor visitor,
            Model model,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String page) {
        Optional<LocalDate> wanted = ThaiDates.read(TypedField.latin(TypedField.line(day)));
        model.addAttribute("act", act);
        model.addAttribute("who", who.strip());
        model.addAttribute("about", about.strip());
        model.addAttribute("day", day.strip());
        model.addAttribute("noDay", !day.isBlank() && wanted.isEmpty());
        model.addAttribute("acts", list.acts(visitor.districtId()));
        model.addAttribute(
                "page",
                list.page(
                        visitor.districtId(),
                        new AuditList.Wish(
                                act, who.strip(), TypedField.line(about), wanted, page)));
        return "console/audit";
    }
}
