package org.pueankru.bot.console.passkeys;

import jakarta.servlet.http.HttpServletRequest;

import org.pueankru.bot.console.security.ConsolePaths;
import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.NotFound;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.Permission;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Takes proofs by passkey from the page that asks for them. */
@Controller
class ProofController {
    private final PasskeyDesk desk;
    private final PasskeySites sites;

    ProofController(PasskeyDesk desk, PasskeySites sites) {
        this.desk = desk;
        this.sites = sites;
    }

    /** What the browser asks the device. */
    @PostMapping(ConsolePaths.PROOF + "/options")
    @Needs(Permission.CONSOLE)
    @ResponseBody
    PasskeyOptions.Request options(HttpServletRequest request, Visitor visitor) {
        return desk.toProve(visitor, site(request), request.getSession());
    }

    @PostMapping(ConsolePaths.PROOF)
    @Needs(Permission.CONSOLE)
    ResponseEntity<Void> prove(
            HttpServletRequest request,
            Visitor visitor,
            @RequestParam(defaultValue = "") String credential) {
        boolean proven = desk.prove(visitor, site(request), request.getSession(), credential);
        return ResponseEntity.status(proven ? HttpStatus.NO_CONTENT : HttpStatus.FORBIDDEN).build();
    }

    private PasskeySite site(HttpServletRequest request) {
        return sites.of(request).orElseThrow(NotFound::new);
    }
}
