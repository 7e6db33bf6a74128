package org.pueankru.bot.console.pages;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.console.security.ConsolePaths;
import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.NotFound;
import org.pueankru.bot.console.security.PasskeyHolders;
import org.pueankru.bot.console.security.Proofs;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.Page;
import org.pueankru.bot.directory.People;
import org.pueankru.bot.directory.Permission;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.PersonList;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Schools;
import org.pueankru.bot.directory.Sorting;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.Optional;

/** The people of the district. */
@Controller
class PeopleController {
    static final String PATH = ConsolePaths.HOME + "/people";

    private final PersonList list;
    private final People people;
    private final Schools schools;
    private final PostRows posts;
    private final Targets targets;
    private final NamesakeRows namesakes;
    private final PostActs acts;
    private final PasskeyHolders passkeys;
    private final Proofs proofs;

    PeopleController(
            PersonList list,
            People people,
            Schools schools,
            PostRows posts,
            Targets targets,
            NamesakeRows namesakes,
            PostActs acts,
            PasskeyHolders passkeys,
            Proofs proofs) {
        this.list = list;
        this.people = people;
        this.schools = schools;
        this.posts = posts;
        this.targets = targets;
        this.namesakes = namesakes;
        this.acts = acts;
        this.passkeys = passkeys;
        this.proofs = proofs;
    }

    @GetMapping(PATH)
    @Needs(Permission.SEE_DISTRICT)
    String people(
            Visitor visitor,
            Model model,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String school,
            @RequestParam(defaultValue = "") String line,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String page) {
        School shown = school.isEmpty() ? null : school(visitor, school);
        model.addAttribute("school", shown);
        model.addAttribute("wish", new Typed(q.strip(), role, school, line, sort));
        var wish =
                new PersonList.Wish(
                        TypedField.line(q),
                        Role.ofCode(role).orElse(null),
                        shown == null ? null : shown.id(),
                        reached(line),
                        Sorting.of(sort, PersonList.Sort.values()),
                        Page.number(page));
        model.addAttribute("page", list.page(visitor.districtId(), wish));
        model.addAttribute("roles", Role.values());
        model.addAttribute("sorts", PersonList.Sort.values());
        return "console/people";
    }

    private static PersonList.@Nullable Line reached(String line) {
        return switch (line) {
            case "yes" -> PersonList.Line.REGISTERED;
            case "no" -> PersonList.Line.NOT;
            case "blocked" -> PersonList.Line.BLOCKED;
            default -> null;
        };
    }

    /** What the page was asked, as it was typed. */
    record Typed(String q, String role, String school, String line, String sort) {}

    private School school(Visitor visitor, String id) {
        return schools.byId(visitor.districtId(), new School.Id(PathId.of(id)))
                .orElseThrow(NotFound::new);
    }

    @GetMapping(PATH + "/{id}")
    @Needs(Permission.SEE_DISTRICT)
    String person(Visitor visitor, @PathVariable String id, Model model) {
        Person person = find(visitor, id);
        model.addAttribute("person", person);
        model.addAttribute("blocked", people.isBlocked(visitor.districtId(), person.id()));
        model.addAttribute("posts", posts.ofPerson(visitor.districtId(), person.id()));
        model.addAttribute("roles", Role.values());
        if (visitor.may(Permission.EDIT_DIRECTORY)) {
            targets.offer(visitor.districtId(), model);
            model.addAttribute("namesakes", namesakes.of(visitor.districtId(), person));
            model.addAttribute("passkeyCount", passkeys.count(visitor.districtId(), person.id()));
        }
        return "console/person";
    }

    @PostMapping(PATH)
    @Needs(Permission.EDIT_DIRECTORY)
    String add(
            Visitor visitor,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String code,
            RedirectAttributes after) {
        String line = TypedField.line(name);
        String number = TypedField.code(code).orElse("");
        if (line.isEmpty() || (number.isEmpty() && !code.isBlank())) {
            after.addFlashAttribute("wrong", "error.person");
            return "redirect:" + PATH;
        }
        if (TypedField.nameTrouble(name) != null) {
            after.addFlashAttribute("wrong", TypedField.nameTrouble(name));
            return "redirect:" + PATH;
        }
        if (TypedField.holdsCitizenNumber(number)) {
            after.addFlashAttribute("wrong", "error.national-id");
            return "redirect:" + PATH;
        }
        Optional<Person> person = acts.add(visitor, line, number);
        if (person.isEmpty()) {
            after.addFlashAttribute("wrong", "error.person-code-known");
            return "redirect:" + PATH;
        }
        after.addFlashAttribute("done", "done.person-added");
        return to(person.get().id());
    }

    @PostMapping(PATH + "/{id}")
    @Needs(Permission.EDIT_DIRECTORY)
    String rename(
            Visitor visitor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String name,
            RedirectAttributes after) {
        Person person = find(visitor, id);
        String trouble = TypedField.nameTrouble(name);
        if (trouble != null) {
            after.addFlashAttribute("wrong", trouble);
        } else {
            acts.rename(visitor, person, TypedField.line(name));
            after.addFlashAttribute("done", "done.saved");
        }
        return to(person.id());
    }

    @PostMapping(PATH + "/{id}/posts")
    @Needs(Permission.EDIT_DIRECTORY)
    String give(
            HttpServletRequest request,
            Visitor visitor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String place,
            RedirectAttributes after) {
        Person person = find(visitor, id);
        Place where = targets.place(visitor.districtId(), place);
        Optional<Role> chosen = Role.ofCode(role);
        chosen.ifPresent(wanted -> proofs.requireFor(wanted, visitor, request));
        boolean given =
                chosen.filter(wanted -> acts.give(visitor, person, wanted, where)).isPresent();
        if (given) {
            after.addFlashAttribute("done", "done.post-given");
        } else {
            Targets.chooseAgain(role, place, after);
        }
        return to(person.id());
    }

    private Person find(Visitor visitor, String id) {
        return people.byId(visitor.districtId(), new Person.Id(PathId.of(id)))
                .orElseThrow(NotFound::new);
    }

    static String to(Person.Id person) {
        return "redirect:" + PATH + "/" + person.value();
    }
}
