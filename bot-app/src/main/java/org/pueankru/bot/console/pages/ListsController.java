package org.pueankru.bot.console.pages;

import org.pueankru.bot.console.security.ConsolePaths;
import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.NotFound;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.ListKeeping;
import org.pueankru.bot.directory.Permission;
import org.pueankru.bot.directory.SchoolLists;
import org.pueankru.bot.directory.SchoolLists.Row;
import org.pueankru.bot.directory.Schools;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Lists of schools that staff name. */
@Controller
class ListsController {
    private static final String PATH = ConsolePaths.HOME + "/lists";

    private final SchoolLists lists;
    private final Schools schools;
    private final ListKeeping keeping;

    ListsController(SchoolLists lists, Schools schools, ListKeeping keeping) {
        this.lists = lists;
        this.schools = schools;
        this.keeping = keeping;
    }

    @GetMapping(PATH)
    @Needs(Permission.SEE_DISTRICT)
    String lists(Visitor visitor, Model model) {
        model.addAttribute("lists", lists.all(visitor.districtId()));
        return "console/lists";
    }

    @GetMapping(PATH + "/{id}")
    @Needs(Permission.SEE_DISTRICT)
    String list(Visitor visitor, @PathVariable String id, Model model) {
        Row list = find(visitor, id);
        model.addAttribute("list", list);
        model.addAttribute("chosen", lists.schoolsOf(visitor.districtId(), list.id()));
        model.addAttribute("schools", schools.open(visitor.districtId()));
        return "console/list";
    }

    @PostMapping(PATH)
    @Needs(Permission.EDIT_DIRECTORY)
    String add(
            Visitor visitor,
            @RequestParam(defaultValue = "") String name,
            RedirectAttributes after) {
        String line = TypedField.line(name);
        String trouble = TypedField.nameTrouble(name);
        if (trouble != null) {
            after.addFlashAttribute("wrong", trouble);
            return "redirect:" + PATH;
        }
        Optional<UUID> added = keeping.add(visitor.districtId(), line, Set.of(), visitor.actor());
        if (added.isEmpty()) {
            after.addFlashAttribute("wrong", "error.list-known");
            return "redirect:" + PATH;
        }
        return "redirect:" + PATH + "/" + added.get();
    }

    @PostMapping(PATH + "/{id}")
    @Needs(Permission.EDIT_DIRECTORY)
    String change(
            Visitor visitor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") List<String> school,
            RedirectAttributes after) {
        Row list = find(visitor, id);
        String trouble = TypedField.nameTrouble(name);
        if (trouble != null) {
            after.addFlashAttribute("wrong", trouble);
            return "redirect:" + PATH + "/" + list.id();
        }
        String line = TypedField.line(name);
        List<UUID> chosen = school.stream().map(PathId::of).toList();
        boolean saved =
                keeping.change(visitor.districtId(), list.id(), line, chosen, visitor.actor());
        after.addFlashAttribute(
                saved ? "done" : "wrong", saved ? "done.saved" : "error.list-known");
        return "redirect:" + PATH + "/" + list.id();
    }

    @PostMapping(PATH + "/{id}/delete")
    @Needs(Permission.EDIT_DIRECTORY)
    String delete(Visitor visitor, @PathVariable String id, RedirectAttributes after) {
        Row list = find(visitor, id);
        boolean deleted = keeping.delete(visitor.districtId(), list.id(), visitor.actor());
        after.addFlashAttribute(
                deleted ? "done" : "wrong", deleted ? "done.list-deleted" : "error.list-in-use");
        return "redirect:" + PATH;
    }

    private Row find(Visitor visitor, String id) {
        return lists.byId(visitor.districtId(), PathId.of(id)).orElseThrow(NotFound::new);
    }
}
