package org.pueankru.bot.console.pages;

import jakarta.servlet.http.HttpServletRequest;

import org.pueankru.bot.console.security.ConsolePaths;
import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.NotFound;
import org.pueankru.bot.console.security.Proofs;
import org.pueankru.bot.console.security.Proven;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.directory.Permission;
import org.pueankru.bot.directory.Post;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.Map;
import java.util.UUID;

/** Decisions on posts, and what was seen on the start page. */
@Controller
class PostsController {
    private static final String PATH = ConsolePaths.HOME + "/posts/{id}";

    private final PostActs posts;
    private final Acts acts;
    private final Attention attention;
    private final Proofs proofs;

    PostsController(PostActs posts, Acts acts, Attention attention, Proofs proofs) {
        this.proofs = proofs;
        this.posts = posts;
        this.acts = acts;
        this.attention = attention;
    }

    @PostMapping(PATH + "/agree")
    @Needs(Permission.DECIDE_POSTS)
    @Proven
    String agree(Visitor visitor, @PathVariable String id, RedirectAttributes after) {
        boolean agreed = posts.agree(visitor, id);
        after.addFlashAttribute(
                agreed ? "done" : "wrong", agreed ? "done.post-agreed" : "error.decided");
        return "redirect:" + ConsolePaths.HOME;
    }

    @PostMapping(PATH + "/refuse")
    @Needs(Permission.DECIDE_POSTS)
    String refuse(Visitor visitor, @PathVariable String id, RedirectAttributes after) {
        boolean refused = posts.refuse(visitor, id);
        after.addFlashAttribute(
                refused ? "done" : "wrong", refused ? "done.post-refused" : "error.decided");
        return "redirect:" + ConsolePaths.HOME;
    }

    @PostMapping(PATH + "/end")
    @Needs(Permission.EDIT_DIRECTORY)
    String end(
            HttpServletRequest request,
            Visitor visitor,
            @PathVariable String id,
            RedirectAttributes after) {
        Post post = posts.find(visitor, id);
        if (!post.person().equals(visitor.person().id())) {
            proofs.require(visitor, request);
        }
        boolean ended = posts.end(visitor, post);
        after.addFlashAttribute(
                ended ? "done" : "wrong", ended ? "done.post-ended" : "error.last-staff");
        return PeopleController.to(post.person());
    }

    @PostMapping(ConsolePaths.HOME + "/attention/{id}/close")
    @Needs(Permission.BIND_GROUPS)
    String seen(Visitor visitor, @PathVariable String id) {
        UUID entry = PathId.of(id);
        acts.within(
                () -> {
                    Attention.Entry seen =
                            attention.open(visitor.districtId()).stream()
                                    .filter(open -> open.id().equals(entry))
                                    .findFirst()
                                    .orElseThrow(NotFound::new);
                    attention.close(visitor.districtId(), entry);
                    Subject subject = seen.subject();
                    acts.note(
                            visitor,
                            "attention-closed",
                            subject == null ? "attention" : subject.kind(),
                            subject == null ? entry : subject.id(),
                            Map.of("attention", seen.kind()));
                });
        return "redirect:" + ConsolePaths.HOME;
    }
}
