package org.pueankru.bot.console.pages;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.console.security.ConsolePaths;
import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.Invites.Made;
import org.pueankru.bot.directory.Permission;
import org.pueankru.bot.secrets.Secrets;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Shows a new code once, on a page of its own: loading it again makes no other code. From the one
 * request to the next the session keeps the code sealed.
 */
@Controller
class MadeCodes {
    private static final String SEALED = "sealed";

    private final InviteRows rows;
    private final Secrets secrets;

    MadeCodes(InviteRows rows, Secrets secrets) {
        this.rows = rows;
        this.secrets = secrets;
    }

    /** Where the visitor is sent to see it. */
    String show(Made made, RedirectAttributes after) {
        byte[] sealed = secrets.seal(purpose(made.id()), made.code());
        after.addFlashAttribute(SEALED, Base64.getEncoder().encodeToString(sealed));
        return "redirect:" + InvitesController.PATH + "/" + made.id() + "/code";
    }

    @GetMapping(InvitesController.PATH + "/{id}/code")
    @Needs({Permission.INVITE_TO_SCHOOLS, Permission.INVITE_TO_OFFICE, Permission.BIND_GROUPS})
    String code(Visitor visitor, @PathVariable String id, Model model, RedirectAttributes after) {
        UUID invite = PathId.of(id);
        InviteRows.Row row = rows.one(visitor.districtId(), invite);
        Optional<String> code = open(invite, model.getAttribute(SEALED));
        if (code.isEmpty()) {
            after.addFlashAttribute("wrong", "made.seen");
            return "redirect:"
                    + (row.role() == null ? ConsolePaths.HOME + "/groups" : InvitesController.PATH);
        }
        model.addAttribute("code", code.get());
        model.addAttribute("invite", row);
        return "console/invite-made";
    }

    private Optional<String> open(UUID invite, @Nullable Object kept) {
        return kept instanceof String sealed
                ? secrets.open(purpose(invite), Base64.getDecoder().decode(sealed))
                : Optional.empty();
    }

    private static String purpose(UUID invite) {
        return "new code " + invite;
    }
}
