package org.pueankru.bot.console.pages;

import jakarta.servlet.http.HttpServletRequest;

import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.NotFound;
import org.pueankru.bot.console.security.Proofs;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.People;
import org.pueankru.bot.directory.Permission;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Posts;
import org.pueankru.bot.directory.SamePerson;
import org.pueankru.bot.directory.SamePerson.Joined;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Two records of one person become one. */
@Controller
class SamePersonController {
    private final SamePerson samePerson;
    private final People people;
    private final Posts posts;
    private final Proofs proofs;

    SamePersonController(SamePerson samePerson, People people, Posts posts, Proofs proofs) {
        this.samePerson = samePerson;
        this.people = people;
        this.posts = posts;
        this.proofs = proofs;
    }

    @PostMapping(PeopleController.PATH + "/{id}/same")
    @Needs(Permission.EDIT_DIRECTORY)
    String join(
            HttpServletRequest request,
            Visitor visitor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String other,
            @RequestParam(defaultValue = "") String sure,
            RedirectAttributes after) {
        Person person = find(visitor, id);
        if (other.isEmpty() || !sure.equals("on")) {
            after.addFlashAttribute("wrong", "error.same-unsure");
            return PeopleController.to(person.id());
        }
        Person same = find(visitor, other);
        requireForPosts(person, visitor, request);
        requireForPosts(same, visitor, request);
        Joined joined =
                samePerson.join(visitor.districtId(), person.id(), same.id(), visitor.actor());
        return switch (joined) {
            case Joined.Done(Person one) -> {
                after.addFlashAttribute("done", "done.same-person");
                yield PeopleController.to(one.id());
            }
            case Joined.TwoAccounts _ -> wrong(after, "error.same-two-accounts", person);
            case Joined.TwoCodes _ -> wrong(after, "error.same-two-codes", person);
            case Joined.Gone _ -> throw new NotFound();
        };
    }

    /** A LINE account may come to posts by it that decide about others. */
    private void requireForPosts(Person person, Visitor visitor, HttpServletRequest request) {
        posts.current(visitor.districtId(), person.id())
                .forEach(post -> proofs.requireFor(post.role(), visitor, request));
    }

    private static String wrong(RedirectAttributes after, String key, Person person) {
        after.addFlashAttribute("wrong", key);
        return PeopleController.to(person.id());
    }

    private Person find(Visitor visitor, String id) {
        return people.byId(visitor.districtId(), new Person.Id(PathId.of(id)))
                .orElseThrow(NotFound::new);
    }
}
