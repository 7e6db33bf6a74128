package org.pueankru.bot.console.pages;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.NotFound;
import org.pueankru.bot.console.security.Proven;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.Network;
import org.pueankru.bot.directory.Networks;
import org.pueankru.bot.directory.Permission;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Schools;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;
import java.util.Optional;

/** One school. */
@Controller
class SchoolController {
    private static final String PATH = SchoolsController.PATH;

    private final Schools schools;
    private final Networks networks;
    private final PostRows posts;
    private final GroupRows groups;
    private final SchoolActs acts;

    SchoolController(
            Schools schools, Networks networks, PostRows posts, GroupRows groups, SchoolActs acts) {
        this.schools = schools;
        this.networks = networks;
        this.posts = posts;
        this.groups = groups;
        this.acts = acts;
    }

    @GetMapping(PATH + "/{id}")
    @Needs({Permission.SEE_DISTRICT, Permission.SEE_NETWORK})
    String school(Visitor visitor, @PathVariable String id, Model model) {
        School school = find(visitor, id);
        model.addAttribute("school", school);
        model.addAttribute("network", network(visitor, school.network()).orElse(null));
        model.addAttribute("posts", posts.ofSchool(visitor.districtId(), school.id()));
        model.addAttribute("groups", groups.ofSchool(visitor.districtId(), school.id()));
        return "console/school";
    }

    @GetMapping(PATH + "/new")
    @Needs(Permission.EDIT_DIRECTORY)
    String blank(Visitor visitor, Model model) {
        return form(visitor, model, null, SchoolForm.EMPTY, List.of());
    }

    @PostMapping(PATH)
    @Needs(Permission.EDIT_DIRECTORY)
    String add(
            Visitor visitor,
            @ModelAttribute("form") SchoolForm form,
            Model model,
            RedirectAttributes after) {
        List<String> errors = form.errors();
        if (!errors.isEmpty()) {
            return form(visitor, model, null, form, errors);
        }
        Optional<School.Id> added = acts.add(visitor, form);
        if (added.isEmpty()) {
            return form(visitor, model, null, form, List.of("error.school-code-known"));
        }
        after.addFlashAttribute("done", "done.school-added");
        return "redirect:" + PATH + "/" + added.get().value();
    }

    @GetMapping(PATH + "/{id}/edit")
    @Needs(Permission.EDIT_DIRECTORY)
    String edit(Visitor visitor, @PathVariable String id, Model model, RedirectAttributes after) {
        School school = find(visitor, id);
        if (school.closedOn() != null) {
            return isClosed(id, after);
        }
        return form(visitor, model, school, SchoolForm.of(school), List.of());
    }

    @PostMapping(PATH + "/{id}")
    @Needs(Permission.EDIT_DIRECTORY)
    String change(
            Visitor visitor,
            @PathVariable String id,
            @ModelAttribute("form") SchoolForm form,
            Model model,
            RedirectAttributes after) {
        School school = find(visitor, id);
        List<String> errors =
                form.errors().stream().filter(error -> !error.equals("error.school-code")).toList();
        if (!errors.isEmpty()) {
            return form(visitor, model, school, form, errors);
        }
        if (!acts.change(visitor, school, form)) {
            return isClosed(id, after);
        }
        after.addFlashAttribute("done", "done.saved");
        return "redirect:" + PATH + "/" + id;
    }

    @PostMapping(PATH + "/{id}/close")
    @Needs(Permission.EDIT_DIRECTORY)
    @Proven
    String close(Visitor visitor, @PathVariable String id, RedirectAttributes after) {
        acts.close(visitor, find(visitor, id));
        after.addFlashAttribute("done", "done.school-closed");
        return "redirect:" + PATH + "/" + id;
    }

    @PostMapping(PATH + "/{id}/open")
    @Needs(Permission.EDIT_DIRECTORY)
    String open(Visitor visitor, @PathVariable String id, RedirectAttributes after) {
        acts.open(visitor, find(visitor, id));
        after.addFlashAttribute("done", "done.school-opened");
        return "redirect:" + PATH + "/" + id;
    }

    private static String isClosed(String id, RedirectAttributes after) {
        after.addFlashAttribute("wrong", "error.school-closed");
        return "redirect:" + PATH + "/" + id;
    }

    private String form(
            Visitor visitor,
            Model model,
            @Nullable School school,
            SchoolForm form,
            List<String> errors) {
        model.addAttribute("school", school);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("networks", networks.all(visitor.districtId()));
        model.addAttribute("levels", School.Level.values());
        model.addAttribute("sizes", School.Size.values());
        return "console/school-form";
    }

    private School find(Visitor visitor, String id) {
        return schools.byId(visitor.districtId(), new School.Id(PathId.of(id)))
                .filter(school -> visitor.sees(school.network()))
                .orElseThrow(NotFound::new);
    }

    private Optional<Network> network(Visitor visitor, Network.@Nullable Id id) {
        return id == null ? Optional.empty() : networks.byId(visitor.districtId(), id);
    }
}
