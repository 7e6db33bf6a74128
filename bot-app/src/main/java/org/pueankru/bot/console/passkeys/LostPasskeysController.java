package org.pueankru.bot.console.passkeys;

import org.pueankru.bot.console.pages.PathId;
import org.pueankru.bot.console.security.ConsolePaths;
import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.NotFound;
import org.pueankru.bot.console.security.Proven;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.AuditLog;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.directory.People;
import org.pueankru.bot.directory.Permission;
import org.pueankru.bot.directory.Person;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.Map;

/** Staff help a colleague whose device is lost. */
@Controller
class LostPasskeysController {
    private static final String PEOPLE = ConsolePaths.HOME + "/people/";

    private final People people;
    private final Passkeys passkeys;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    LostPasskeysController(
            People people, Passkeys passkeys, AuditLog audit, TransactionTemplate transaction) {
        this.people = people;
        this.passkeys = passkeys;
        this.audit = audit;
        this.transaction = transaction;
    }

    @PostMapping(PEOPLE + "{id}/passkeys/remove")
    @Needs(Permission.EDIT_DIRECTORY)
    @Proven
    String remove(Visitor visitor, @PathVariable String id, RedirectAttributes after) {
        Person person =
                people.byId(visitor.districtId(), new Person.Id(PathId.of(id)))
                        .orElseThrow(NotFound::new);
        transaction.executeWithoutResult(_ -> remove(visitor, person));
        after.addFlashAttribute("done", "passkeys.of-other.removed");
        return "redirect:" + PEOPLE + person.id().value();
    }

    private void remove(Visitor visitor, Person person) {
        if (passkeys.removeAll(visitor.districtId(), person.id()) > 0) {
            audit.note(
                    visitor.districtId(),
                    visitor.actor(),
                    "passkeys-removed",
                    new Subject("person", person.id().value()),
                    Map.of());
        }
    }
}
