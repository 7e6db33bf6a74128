package org.pueankru.bot.console.notices;

import org.pueankru.bot.calendar.Holidays;
import org.pueankru.bot.console.pages.Acts;
import org.pueankru.bot.console.pages.PathId;
import org.pueankru.bot.console.pages.TypedField;
import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.NotFound;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.Permission;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.NoticeSeries;
import org.pueankru.bot.notices.NoticeSeries.Series;
import org.pueankru.bot.notices.NoticeTemplates;
import org.pueankru.bot.notices.NoticeTemplates.Template;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** Announcements kept by name, and what recurs from them. */
@Controller
class TemplatesController {
    private final NoticeTemplates templates;
    private final NoticeSeries series;
    private final Holidays holidays;
    private final Acted acted;
    private final Acts acts;

    TemplatesController(
            NoticeTemplates templates,
            NoticeSeries series,
            Holidays holidays,
            Acted acted,
            Acts acts) {
        this.holidays = holidays;
        this.templates = templates;
        this.series = series;
        this.acted = acted;
        this.acts = acts;
    }

    @GetMapping(NoticePaths.TEMPLATES)
    @Needs(Permission.SEE_NOTICES)
    String all(Visitor visitor, Model model) {
        model.addAttribute("templates", templates.all(visitor.districtId()));
        List<Series> recurring = series.on(visitor.districtId());
        model.addAttribute("series", recurring);
        model.addAttribute(
                "next",
                recurring.stream()
                        .flatMap(
                                each ->
                                        series.next(visitor.districtId(), each).stream()
                                                .map(run -> Map.entry(each.id(), run)))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        model.addAttribute("holidays", holidays.of(visitor.districtId()));
        return "console/notice-templates";
    }

    @PostMapping(NoticePaths.ONE + "/template")
    @Needs(Permission.WRITE_NOTICES)
    String keep(
            Visitor visitor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String name,
            RedirectAttributes after) {
        Notice notice = acted.on(visitor, id);
        String line = TypedField.line(name);
        boolean kept =
                isName(line)
                        && acts.within(
                                () ->
                                        templates
                                                .add(
                                                        visitor.districtId(),
                                                        line,
                                                        notice,
                                                        visitor.person().id())
                                                .map(
                                                        made -> {
                                                            note(
                                                                    visitor,
                                                                    "notice-template-kept",
                                                                    made);
                                                            return true;
                                                        })
                                                .orElse(false));
        tell(after, kept, "notices.done.template");
        return kept ? "redirect:" + NoticePaths.TEMPLATES : Acted.to(notice);
    }

    @PostMapping(NoticePaths.TEMPLATE)
    @Needs(Permission.WRITE_NOTICES)
    String rename(
            Visitor visitor,
            @PathVariable String template,
            @RequestParam(defaultValue = "") String name,
            RedirectAttributes after) {
        Template found = find(visitor, template);
        String line = TypedField.line(name);
        boolean renamed =
                isName(line)
                        && isDone(
                                visitor,
                                "notice-template-renamed",
                                found.id(),
                                () -> templates.rename(visitor.districtId(), found.id(), line));
        tell(after, renamed, "done.saved");
        return "redirect:" + NoticePaths.TEMPLATES;
    }

    @PostMapping(NoticePaths.TEMPLATE + "/delete")
    @Needs(Permission.WRITE_NOTICES)
    String delete(Visitor visitor, @PathVariable String template, RedirectAttributes after) {
        Template found = find(visitor, template);
        boolean deleted =
                isDone(
                        visitor,
                        "notice-template-deleted",
                        found.id(),
                        () -> templates.delete(visitor.districtId(), found.id()));
        after.addFlashAttribute(
                deleted ? "done" : "wrong",
                deleted ? "notices.done.template-deleted" : "notices.template.in-use");
        return "redirect:" + NoticePaths.TEMPLATES;
    }

    private static boolean isName(String line) {
        return !line.isEmpty() && line.length() <= NoticeTemplates.NAME;
    }

    private static void tell(RedirectAttributes after, boolean done, String words) {
        after.addFlashAttribute(done ? "done" : "wrong", done ? words : "notices.template.name");
    }

    private boolean isDone(Visitor visitor, String act, UUID subject, BooleanSupplier work) {
        return acts.within(
                () -> {
                    boolean done = work.getAsBoolean();
                    if (done) {
                        note(visitor, act, subject);
                    }
                    return done;
                });
    }

    private void note(Visitor visitor, String act, UUID subject) {
        acts.note(visitor, act, "notice-template", subject);
    }

    private Template find(Visitor visitor, String template) {
        return templates.byId(visitor.districtId(), PathId.of(template)).orElseThrow(NotFound::new);
    }
}
