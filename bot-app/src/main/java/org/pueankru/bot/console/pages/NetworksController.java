package org.pueankru.bot.console.pages;

import org.pueankru.bot.console.security.ConsolePaths;
import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.NotFound;
import org.pueankru.bot.console.security.Proven;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.Network;
import org.pueankru.bot.directory.Networks;
import org.pueankru.bot.directory.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The networks of schools. */
@Controller
class NetworksController {
    private static final String PATH = ConsolePaths.HOME + "/networks";

    private final Networks networks;
    private final NetworkRows rows;
    private final SchoolActs acts;

    NetworksController(Networks networks, NetworkRows rows, SchoolActs acts) {
        this.networks = networks;
        this.rows = rows;
        this.acts = acts;
    }

    @GetMapping(PATH)
    @Needs(Permission.SEE_DISTRICT)
    String networks(Visitor visitor, Model model) {
        model.addAttribute("networks", rows.all(visitor.districtId()));
        return "console/networks";
    }

    @PostMapping(PATH)
    @Needs(Permission.EDIT_DIRECTORY)
    String add(
            Visitor visitor,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String name,
            RedirectAttributes after) {
        String typed = TypedField.code(code).orElse("");
        String line = TypedField.line(name);
        if (typed.isEmpty() || line.isEmpty()) {
            after.addFlashAttribute("wrong", "error.network");
        } else if (TypedField.nameTrouble(name) != null) {
            after.addFlashAttribute("wrong", TypedField.nameTrouble(name));
        } else if (acts.addNetwork(visitor, typed, line).isPresent()) {
            after.addFlashAttribute("done", "done.network-added");
        } else {
            after.addFlashAttribute("wrong", "error.network-code-known");
        }
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/{id}")
    @Needs(Permission.EDIT_DIRECTORY)
    String rename(
            Visitor visitor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String name,
            RedirectAttributes after) {
        Network network = find(visitor, id);
        String trouble = TypedField.nameTrouble(name);
        if (trouble != null) {
            after.addFlashAttribute("wrong", trouble);
        } else {
            acts.renameNetwork(visitor, network, TypedField.line(name));
            after.addFlashAttribute("done", "done.saved");
        }
        return "redirect:" + PATH;
    }

    @PostMapping(PATH + "/{id}/close")
    @Needs(Permission.EDIT_DIRECTORY)
    @Proven
    String close(Visitor visitor, @PathVariable String id, RedirectAttributes after) {
        acts.closeNetwork(visitor, find(visitor, id));
        after.addFlashAttribute("done", "done.network-closed");
        return "redirect:" + PATH;
    }

    private Network find(Visitor visitor, String id) {
        return networks.byId(visitor.districtId(), new Network.Id(PathId.of(id)))
                .orElseThrow(NotFound::new);
    }
}
