package org.pueankru.bot.console.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.console.security.ConsolePaths;
import org.pueankru.bot.console.security.ForAnybody;
import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.SessionFloors;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.console.security.Visitors;
import org.pueankru.bot.directory.AuditLog;
import org.pueankru.bot.directory.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The way in and out. */
@Controller
class LoginController {
    /** In the session of a browser that wants in: its request. */
    private static final String REQUEST = "login-request";

    private static final int SECONDS_WITHOUT_LOGIN = 600;

    private final LoginRequests requests;
    private final LoginAddresses addresses;
    private final LoginDesk desk;
    private final Visitors visitors;
    private final SessionFloors floors;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    LoginController(
            LoginRequests requests,
            LoginAddresses addresses,
            LoginDesk desk,
            Visitors visitors,
            SessionFloors floors,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.requests = requests;
        this.addresses = addresses;
        this.desk = desk;
        this.visitors = visitors;
        this.floors = floors;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * The page with a code. One that somebody has typed already is gone on with, so that a reload
     * does not take it away.
     *
     * @param again asks for a new code in any case
     */
    @GetMapping(ConsolePaths.LOGIN)
    @ForAnybody
    String code(
            HttpServletRequest request,
            Model model,
            @RequestParam(required = false) @Nullable String again) {
        HttpSession session = request.getSession(false);
        if (session != null && Visitors.isSignedIn(session)) {
            return "redirect:" + ConsolePaths.HOME;
        }
        UUID before = session == null ? null : requestOf(session);
        Optional<LoginRequests.State> underWay =
                before == null || again != null ? Optional.empty() : requests.underWay(before);
        model.addAttribute("state", underWay.orElse(LoginRequests.State.WAITING));
        // a page that was loaded again waits for a press: what failed must not repeat by itself
        model.addAttribute("resumed", underWay.isPresent());
        if (underWay.isEmpty()) {
            show(request, before, model);
        }
        return "console/login";
    }

    /** The session is made last: whoever is sent away leaves nothing behind. */
    private void show(HttpServletRequest request, @Nullable UUID before, Model model) {
        addresses.count(request);
        LoginRequests.Shown shown =
                requests.show(BrowserKind.of(request.getHeader("User-Agent")), before);
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval(SECONDS_WITHOUT_LOGIN);
        session.setAttribute(REQUEST, shown.id().toString());
        model.addAttribute("command", LoginFeature.COMMAND + " " + shown.code());
    }

    /** What the page asks for every other second. */
    @GetMapping(ConsolePaths.LOGIN + "/state")
    @ForAnybody
    String state(HttpServletRequest request, Model model) {
        HttpSession session = request.getSession(false);
        UUID id = session == null ? null : requestOf(session);
        model.addAttribute("state", id == null ? LoginRequests.State.OVER : requests.stateOf(id));
        return "console/login :: state";
    }

    @PostMapping(ConsolePaths.LOGIN + "/enter")
    @ForAnybody
    @Nullable String enter(HttpServletRequest request, HttpServletResponse response) {
        UUID id = requestOf(request.getSession());
        Optional<Visitor> visitor = id == null ? Optional.empty() : desk.enter(id);
        visitor.ifPresent(somebody -> visitors.signIn(request, somebody));
        return goTo(
                visitor.isPresent() ? ConsolePaths.HOME : ConsolePaths.LOGIN, request, response);
    }

    @PostMapping(ConsolePaths.HOME + "/logout")
    @Needs(Permission.CONSOLE)
    String logOut(HttpServletRequest request) {
        request.getSession().invalidate();
        return "redirect:" + ConsolePaths.LOGIN;
    }

    @PostMapping(ConsolePaths.HOME + "/logout/everywhere")
    @Needs(Permission.CONSOLE)
    String logOutEverywhere(HttpServletRequest request, Visitor visitor) {
        transaction.executeWithoutResult(
                _ -> {
                    floors.raise(visitor.districtId(), visitor.person().id());
                    audit.note(
                            visitor.districtId(),
                            visitor.actor(),
                            "all-sessions-ended",
                            null,
                            Map.of());
                });
        request.getSession().invalidate();
        return "redirect:" + ConsolePaths.LOGIN;
    }

    private static @Nullable String goTo(
            String path, HttpServletRequest request, HttpServletResponse response) {
        if (request.getHeader("HX-Request") == null) {
            return "redirect:" + path;
        }
        response.setHeader("HX-Redirect", path);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        return null;
    }

    private static @Nullable UUID requestOf(HttpSession session) {
        return session.getAttribute(REQUEST) instanceof String id ? UUID.fromString(id) : null;
    }
}
