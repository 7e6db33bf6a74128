package org.pueankru.bot.console.pages;

import org.pueankru.bot.console.security.ConsolePaths;
import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.CodeGuesses;
import org.pueankru.bot.directory.Invites.Purpose;
import org.pueankru.bot.directory.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The group chats, and codes that bind them. */
@Controller
class GroupsController {
    private static final String PATH = ConsolePaths.HOME + "/groups";

    private final GroupRows rows;
    private final Targets targets;
    private final CodeActs acts;
    private final MadeCodes made;
    private final CodeGuesses guesses;

    GroupsController(
            GroupRows rows, Targets targets, CodeActs acts, MadeCodes made, CodeGuesses guesses) {
        this.made = made;
        this.rows = rows;
        this.targets = targets;
        this.acts = acts;
        this.guesses = guesses;
    }

    @GetMapping(PATH)
    @Needs(Permission.SEE_DISTRICT)
    String groups(
            Visitor visitor,
            Model model,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String page) {
        String words = TypedField.line(q);
        model.addAttribute("q", words);
        model.addAttribute("state", state);
        model.addAttribute("page", rows.page(visitor.districtId(), words, state, page));
        if (visitor.may(Permission.BIND_GROUPS)) {
            targets.offer(visitor.districtId(), model);
            model.addAttribute("codeWaits", guesses.waiting(visitor.districtId()));
        }
        return "console/groups";
    }

    @PostMapping(PATH + "/codes")
    @Needs(Permission.BIND_GROUPS)
    String code(
            Visitor visitor,
            @RequestParam(defaultValue = "") String target,
            RedirectAttributes after) {
        var stands = targets.stands(visitor.districtId(), target);
        return made.show(acts.makeForGroup(visitor, new Purpose.ForGroup(stands)), after);
    }

    @PostMapping(PATH + "/{id}/unbind")
    @Needs(Permission.BIND_GROUPS)
    String unbind(Visitor visitor, @PathVariable String id, RedirectAttributes after) {
        acts.unbind(visitor, id);
        after.addFlashAttribute("done", "done.group-unbound");
        return "redirect:" + PATH;
    }
}
