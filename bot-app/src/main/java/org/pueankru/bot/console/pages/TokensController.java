package org.pueankru.bot.console.pages;

import org.pueankru.bot.console.security.ConsolePaths;
import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.NotFound;
import org.pueankru.bot.console.security.Proven;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.ApiTokens;
import org.pueankru.bot.directory.ApiTokens.Made;
import org.pueankru.bot.directory.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Tokens of programs that work for the district; a part of the settings. */
@Controller
class TokensController {
    /** How long a token may be good. */
    static final List<Integer> DAYS = List.of(30, 90, 365);

    private static final String SETTINGS = ConsolePaths.HOME + "/settings";
    private static final int USUAL_DAYS = 90;

    private final ApiTokens tokens;
    private final Acts acts;

    TokensController(ApiTokens tokens, Acts acts) {
        this.tokens = tokens;
        this.acts = acts;
    }

    /** Shows it itself: it goes through no session and no address. */
    @PostMapping(SETTINGS + "/tokens")
    @Needs(Permission.CHANGE_SETTINGS)
    @Proven
    String make(
            Visitor visitor,
            Model model,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String days,
            RedirectAttributes after) {
        String line = TypedField.line(name);
        if (line.isEmpty()) {
            after.addFlashAttribute("wrong", "tokens.no-name");
            return "redirect:" + SETTINGS;
        }
        String trouble = TypedField.nameTrouble(name);
        if (trouble != null) {
            after.addFlashAttribute("wrong", trouble);
            return "redirect:" + SETTINGS;
        }
        model.addAttribute("made", make(visitor, line, life(days)));
        model.addAttribute("name", line);
        return "console/token-made";
    }

    private Made make(Visitor visitor, String name, Duration life) {
        return acts.within(
                () -> {
                    Made made =
                            tokens.make(visitor.districtId(), name, visitor.person().id(), life);
                    acts.note(visitor, "api-token-made", "token", made.id());
                    return made;
                });
    }

    private static Duration life(String days) {
        return Duration.ofDays(
                DAYS.stream()
                        .filter(offered -> offered.toString().equals(days))
                        .findFirst()
                        .orElse(USUAL_DAYS));
    }

    @PostMapping(SETTINGS + "/tokens/{id}/revoke")
    @Needs(Permission.CHANGE_SETTINGS)
    String revoke(Visitor visitor, @PathVariable String id, RedirectAttributes after) {
        UUID token = PathId.of(id);
        if (tokens.all(visitor.districtId()).stream().noneMatch(kept -> kept.id().equals(token))) {
            throw new NotFound();
        }
        acts.within(
                () -> {
                    if (tokens.revoke(visitor.districtId(), token)) {
                        acts.note(visitor, "api-token-revoked", "token", token);
                    }
                });
        after.addFlashAttribute("done", "tokens.revoked-done");
        return "redirect:" + SETTINGS;
    }
}
