package org.pueankru.bot.console.pages;

import org.pueankru.bot.console.security.ConsolePaths;
import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.NotFound;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.CodeGuesses;
import org.pueankru.bot.directory.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.UUID;

/** Lets a chat try codes again that has to wait: one person can keep a whole group waiting. */
@Controller
class CodeWaitsController {
    private final CodeGuesses guesses;
    private final Acts acts;

    CodeWaitsController(CodeGuesses guesses, Acts acts) {
        this.guesses = guesses;
        this.acts = acts;
    }

    @PostMapping(ConsolePaths.HOME + "/code-waits/{id}/end")
    @Needs(Permission.BIND_GROUPS)
    String end(Visitor visitor, @PathVariable String id, RedirectAttributes after) {
        UUID wait = PathId.of(id);
        acts.within(
                () -> {
                    if (!guesses.forget(visitor.districtId(), wait)) {
                        throw new NotFound();
                    }
                    acts.note(visitor, "code-wait-ended", "code-wait", wait);
                });
        after.addFlashAttribute("done", "done.wait-ended");
        return "redirect:" + ConsolePaths.HOME;
    }
}
