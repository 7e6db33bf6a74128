package org.pueankru.bot.console.pages;

import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.NotFound;
import org.pueankru.bot.console.security.Proven;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.Departures;
import org.pueankru.bot.directory.People;
import org.pueankru.bot.directory.Permission;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.PersonCopy;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.nio.charset.StandardCharsets;

/** What people ask the office to do with what is kept of them: the same as they can in the chat. */
@Controller
class PersonalDataController {
    private final People people;
    private final PersonCopy copy;
    private final Departures departures;
    private final Acts acts;
    private final Downloads downloads;

    PersonalDataController(
            People people, PersonCopy copy, Departures departures, Acts acts, Downloads downloads) {
        this.downloads = downloads;
        this.people = people;
        this.copy = copy;
        this.departures = departures;
        this.acts = acts;
    }

    @PostMapping(PeopleController.PATH + "/{id}/copy")
    @Needs(Permission.PERSONAL_DATA)
    @Proven
    ResponseEntity<byte[]> copy(Visitor visitor, @PathVariable String id) {
        Person person = find(visitor, id);
        String json =
                acts.within(
                        () -> {
                            acts.note(visitor, "person-copied", "person", person.id().value());
                            return copy.of(visitor.district(), person);
                        });
        return downloads.of(
                "personal-data",
                person.name(),
                "json",
                "application/json",
                json.getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping(PeopleController.PATH + "/{id}/erase")
    @Needs(Permission.PERSONAL_DATA)
    @Proven
    String erase(
            Visitor visitor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String sure,
            RedirectAttributes after) {
        Person person = find(visitor, id);
        if (!sure.equals("on")) {
            after.addFlashAttribute("wrong", "error.erase-unsure");
            return PeopleController.to(person.id());
        }
        if (!departures.erase(visitor.district(), person, visitor.actor())) {
            after.addFlashAttribute("wrong", "error.last-staff");
            return PeopleController.to(person.id());
        }
        after.addFlashAttribute("done", "done.person-erased");
        return "redirect:" + PeopleController.PATH;
    }

    private Person find(Visitor visitor, String id) {
        return people.byId(visitor.districtId(), new Person.Id(PathId.of(id)))
                .orElseThrow(NotFound::new);
    }
}
