package org.pueankru.bot.console.passkeys;

import jakarta.servlet.http.HttpServletRequest;

import org.pueankru.bot.console.pages.PathId;
import org.pueankru.bot.console.security.ConsolePaths;
import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.NotAllowed;
import org.pueankru.bot.console.security.NotFound;
import org.pueankru.bot.console.security.Proven;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.Permission;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** A visitor's own passkeys. */
@Controller
class PasskeysController {
    private static final String PATH = ConsolePaths.PASSKEYS;
    private static final String LIST = "redirect:" + PATH;
    private static final int LONGEST_LABEL = 60;

    private final PasskeyDesk desk;
    private final PasskeySites sites;
    private final MessageSource messages;

    PasskeysController(PasskeyDesk desk, PasskeySites sites, MessageSource messages) {
        this.desk = desk;
        this.sites = sites;
        this.messages = messages;
    }

    @GetMapping(PATH)
    @Needs(Permission.CONSOLE)
    String page(HttpServletRequest request, Visitor visitor, Model model) {
        List<Passkey> have = desk.of(visitor);
        model.addAttribute("passkeys", have);
        model.addAttribute("site", sites.of(request).orElse(null));
        model.addAttribute("full", have.size() >= PasskeyDesk.MOST);
        return "console/passkeys";
    }

    @GetMapping(PATH + "/new")
    @Needs(Permission.CONSOLE)
    String form(HttpServletRequest request, Visitor visitor, Model model) {
        model.addAttribute("may", desk.mayAdd(visitor, request));
        model.addAttribute("site", sites.of(request).orElseThrow(NotFound::new));
        return "console/passkey-new";
    }

    /** What the browser asks the device. */
    @PostMapping(PATH + "/options")
    @Needs(Permission.CONSOLE)
    @ResponseBody
    PasskeyOptions.Creation options(HttpServletRequest request, Visitor visitor) {
        return desk.toMake(
                visitor,
                siteToAddAt(request, visitor),
                messages.getMessage("frame.name", null, Locale.of("th")),
                request.getSession());
    }

    @PostMapping(PATH)
    @Needs(Permission.CONSOLE)
    String add(
            HttpServletRequest request,
            Visitor visitor,
            @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "") String credential,
            RedirectAttributes after) {
        PasskeySite site = siteToAddAt(request, visitor);
        Optional<String> name = named(label);
        if (name.isEmpty()) {
            after.addFlashAttribute("wrong", "passkeys.no-label");
            return LIST + "/new";
        }
        boolean added = desk.add(visitor, site, request.getSession(), name.get(), credential);
        after.addFlashAttribute(
                added ? "done" : "wrong", added ? "passkeys.added" : "passkeys.not-added");
        return LIST;
    }

    private PasskeySite siteToAddAt(HttpServletRequest request, Visitor visitor) {
        if (!desk.mayAdd(visitor, request)) {
            throw new NotAllowed();
        }
        return sites.of(request).orElseThrow(NotFound::new);
    }

    @PostMapping(PATH + "/{id}/rename")
    @Needs(Permission.CONSOLE)
    String rename(
            Visitor visitor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String label,
            RedirectAttributes after) {
        UUID passkey = desk.find(visitor, PathId.of(id)).id();
        Optional<String> name = named(label);
        name.ifPresent(given -> desk.rename(visitor, passkey, given));
        after.addFlashAttribute(
                name.isPresent() ? "done" : "wrong",
                name.isPresent() ? "done.saved" : "passkeys.no-label");
        return LIST;
    }

    @PostMapping(PATH + "/{id}/remove")
    @Needs(Permission.CONSOLE)
    @Proven
    String remove(Visitor visitor, @PathVariable String id, RedirectAttributes after) {
        desk.remove(visitor, PathId.of(id));
        after.addFlashAttribute("done", "passkeys.removed");
        return LIST;
    }

    /** One line, without what cannot be seen. */
    private static Optional<String> named(String label) {
        String line = label.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ").strip();
        return line.isEmpty() || line.length() > LONGEST_LABEL
                ? Optional.empty()
                : Optional.of(line);
    }
}
