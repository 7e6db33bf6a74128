package org.pueankru.bot.console.pages;

import org.pueankru.bot.console.login.FirstStaffName;
import org.pueankru.bot.console.security.ConsolePaths;
import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.NotFound;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks the first staff, who came by a set-up code and told no name, for it. */
@Controller
class OwnNameController {
    private final PostActs acts;
    private final FirstStaffName firstStaff;

    OwnNameController(PostActs acts, FirstStaffName firstStaff) {
        this.acts = acts;
        this.firstStaff = firstStaff;
    }

    @PostMapping(ConsolePaths.HOME + "/me/name")
    @Needs(Permission.CONSOLE)
    String name(
            Visitor visitor,
            @RequestParam(defaultValue = "") String name,
            RedirectAttributes after) {
        if (!firstStaff.isOf(visitor.person())) {
            throw new NotFound();
        }
        String line = TypedField.line(name);
        String trouble = TypedField.nameTrouble(name);
        if (trouble != null) {
            after.addFlashAttribute("wrong", trouble);
        } else if (TypedField.holdsCitizenNumber(TypedField.latin(line))) {
            after.addFlashAttribute("wrong", "error.name");
        } else {
            acts.rename(visitor, visitor.person(), line);
            after.addFlashAttribute("done", "done.own-name");
        }
        return "redirect:" + ConsolePaths.HOME;
    }
}
