package org.pueankru.bot.console.pages;

import jakarta.servlet.http.HttpServletRequest;

import org.pueankru.bot.console.security.ConsolePaths;
import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.NotAllowed;
import org.pueankru.bot.console.security.Proofs;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.Invites.Purpose;
import org.pueankru.bot.directory.Permission;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Codes for posts. */
@Controller
class InvitesController {
    static final String PATH = ConsolePaths.HOME + "/invites";

    private static final List<Integer> DAYS = List.of(1, 7, 14, 30);

    private final InviteRows rows;
    private final Targets targets;
    private final CodeActs acts;
    private final MadeCodes made;
    private final Proofs proofs;

    InvitesController(
            InviteRows rows, Targets targets, CodeActs acts, MadeCodes made, Proofs proofs) {
        this.made = made;
        this.proofs = proofs;
        this.rows = rows;
        this.targets = targets;
        this.acts = acts;
    }

    @GetMapping(PATH)
    @Needs({Permission.INVITE_TO_SCHOOLS, Permission.INVITE_TO_OFFICE})
    String invites(
            Visitor visitor,
            Model model,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String page) {
        model.addAttribute("state", state);
        model.addAttribute("page", rows.page(visitor.districtId(), state, page));
        model.addAttribute("roles", rolesFor(visitor));
        model.addAttribute("days", DAYS);
        targets.offer(visitor.districtId(), model);
        return "console/invites";
    }

    @PostMapping(PATH)
    @Needs({Permission.INVITE_TO_SCHOOLS, Permission.INVITE_TO_OFFICE})
    String make(
            HttpServletRequest request,
            Visitor visitor,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String days,
            RedirectAttributes after) {
        Place where = targets.place(visitor.districtId(), place);
        Optional<Role> wanted = Role.ofCode(role).filter(where::suits);
        if (wanted.isEmpty()) {
            Targets.chooseAgain(role, place, after);
            after.addFlashAttribute("chosenDays", days);
            return "redirect:" + PATH;
        }
        if (!rolesFor(visitor).contains(wanted.get())) {
            throw new NotAllowed();
        }
        proofs.requireFor(wanted.get(), visitor, request);
        var purpose = new Purpose.ForPost(wanted.get(), where, null);
        return made.show(acts.makeForPost(visitor, purpose, life(days)), after);
    }

    private static List<Role> rolesFor(Visitor visitor) {
        return Arrays.stream(Role.values())
                .filter(role -> visitor.may(InviteRows.neededFor(role)))
                .toList();
    }

    private static Duration life(String days) {
        return DAYS.stream()
                .filter(known -> known.toString().equals(days))
                .findFirst()
                .map(Duration::ofDays)
                .orElse(org.pueankru.bot.directory.Invites.USUAL_LIFE);
    }

    @PostMapping(PATH + "/{id}/revoke")
    @Needs({Permission.INVITE_TO_SCHOOLS, Permission.INVITE_TO_OFFICE})
    String revoke(Visitor visitor, @PathVariable String id, RedirectAttributes after) {
        boolean revoked = acts.revoke(visitor, id);
        after.addFlashAttribute(
                revoked ? "done" : "wrong", revoked ? "done.invite-revoked" : "error.invite-over");
        return "redirect:" + PATH;
    }
}
