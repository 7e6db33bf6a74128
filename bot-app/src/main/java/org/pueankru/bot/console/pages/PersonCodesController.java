package org.pueankru.bot.console.pages;

import jakarta.servlet.http.HttpServletRequest;

import org.pueankru.bot.console.security.ConsolePaths;
import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.NotAllowed;
import org.pueankru.bot.console.security.Proofs;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.Invites;
import org.pueankru.bot.directory.Invites.Purpose;
import org.pueankru.bot.directory.People;
import org.pueankru.bot.directory.Permission;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Post;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Codes by which somebody whom the office knows becomes one with their LINE account. */
@Controller
class PersonCodesController {
    private final PostActs posts;
    private final People people;
    private final CodeActs codes;
    private final MadeCodes made;
    private final Proofs proofs;

    PersonCodesController(
            PostActs posts, People people, CodeActs codes, MadeCodes made, Proofs proofs) {
        this.made = made;
        this.posts = posts;
        this.people = people;
        this.codes = codes;
        this.proofs = proofs;
    }

    @PostMapping(ConsolePaths.HOME + "/posts/{id}/code")
    @Needs({Permission.INVITE_TO_SCHOOLS, Permission.INVITE_TO_OFFICE})
    String make(
            HttpServletRequest request,
            Visitor visitor,
            @PathVariable String id,
            RedirectAttributes after) {
        Post post = posts.find(visitor, id);
        if (!visitor.may(InviteRows.neededFor(post.role()))) {
            throw new NotAllowed();
        }
        boolean registered =
                people.byId(visitor.districtId(), post.person())
                        .filter(Person::isRegistered)
                        .isPresent();
        if (registered || !post.isHeld()) {
            after.addFlashAttribute("wrong", "error.code-not-needed");
            return PeopleController.to(post.person());
        }
        proofs.requireFor(post.role(), visitor, request);
        var purpose = new Purpose.ForPost(post.role(), post.place(), post.person());
        return made.show(codes.makeForPost(visitor, purpose, Invites.USUAL_LIFE), after);
    }
}
