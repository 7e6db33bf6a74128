package org.pueankru.bot.console.passkeys;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.console.security.ConsolePaths;
import org.pueankru.bot.console.security.NotProven;
import org.pueankru.bot.console.security.Visitor;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.HandlerMapping;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The page that asks for a passkey before an act. It keeps what was typed, and sends it again after
 * the proof: the answer goes to the browser that has just sent it, and to no cache.
 */
@ControllerAdvice(basePackages = "org.pueankru.bot.console")
class ProofPage {
    private final PasskeyDesk desk;
    private final PasskeySites sites;

    ProofPage(PasskeyDesk desk, PasskeySites sites) {
        this.desk = desk;
        this.sites = sites;
    }

    /** A field of the form that is sent again. */
    record Field(String name, String value) {}

    @ExceptionHandler(NotProven.class)
    @ResponseStatus(HttpStatus.FORBIDDEN)
    String ask(HttpServletRequest request, Visitor visitor, Model model) {
        List<Passkey> have = desk.of(visitor);
        PasskeySite site = sites.of(request).orElse(null);
        model.addAttribute("passkeys", have);
        model.addAttribute("site", site);
        model.addAttribute("usable", site != null && have.stream().anyMatch(site::has));
        model.addAttribute("act", act(request));
        model.addAttribute("action", request.getRequestURI());
        model.addAttribute("method", request.getMethod().toLowerCase(Locale.ROOT));
        model.addAttribute("fields", fields(request));
        model.addAttribute("back", pathOf(request.getHeader("Referer")));
        return "console/proof";
    }

    /**
     * Of the handler that was asked for: {@code posts.agree} of {@code /console/posts/{id}/agree}.
     */
    private static String act(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null
                ? ""
                : pattern.toString()
                        .replaceAll("/\\{[^}]*}", "")
                        .replace(ConsolePaths.HOME + "/", "")
                        .replace('/', '.');
    }

    private static List<Field> fields(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(field -> !field.getKey().equals("_csrf"))
                .flatMap(
                        field ->
                                Arrays.stream(field.getValue())
                                        .map(value -> new Field(field.getKey(), value)))
                .toList();
    }

    /** Where in the console the visitor comes from. */
    static String pathOf(@Nullable String referer) {
        try {
            URI from = URI.create(referer == null ? "" : referer);
            String path = from.getRawPath();
            return path != null && path.startsWith(ConsolePaths.HOME)
                    ? path + (from.getRawQuery() == null ? "" : "?" + from.getRawQuery())
                    : ConsolePaths.HOME;
        } catch (IllegalArgumentException e) {
            return ConsolePaths.HOME;
        }
    }
}
