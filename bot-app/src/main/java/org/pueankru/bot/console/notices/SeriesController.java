package org.pueankru.bot.console.notices;

import jakarta.servlet.http.HttpServletRequest;

import org.pueankru.bot.calendar.Holidays;
import org.pueankru.bot.console.pages.Acts;
import org.pueankru.bot.console.pages.PathId;
import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.NotFound;
import org.pueankru.bot.console.security.Proofs;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.Permission;
import org.pueankru.bot.notices.NoticeSeries;
import org.pueankru.bot.notices.NoticeTemplates;
import org.pueankru.bot.notices.NoticeTemplates.Template;
import org.pueankru.bot.notices.Previews;
import org.pueankru.bot.notices.Reach;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.Map;
import java.util.UUID;

/** Lets an announcement come again and again from a template. */
@Controller
class SeriesController {
    private static final String REPEAT = NoticePaths.TEMPLATE + "/repeat";

    private final NoticeTemplates templates;
    private final NoticeSeries series;
    private final Previews previews;
    private final Holidays holidays;
    private final Proofs proofs;
    private final Acts acts;

    SeriesController(
            NoticeTemplates templates,
            NoticeSeries series,
            Previews previews,
            Holidays holidays,
            Proofs proofs,
            Acts acts) {
        this.templates = templates;
        this.series = series;
        this.previews = previews;
        this.holidays = holidays;
        this.proofs = proofs;
        this.acts = acts;
    }

    /** The form, and below it what the plan would mean. */
    @GetMapping(REPEAT)
    @Needs(Permission.WRITE_NOTICES)
    String repeat(
            Visitor visitor,
            @PathVariable String template,
            @RequestParam MultiValueMap<String, String> fields,
            Model model) {
        Template found = find(visitor, template);
        if (!found.mayRecur()) {
            model.addAttribute("wrong", "notices.repeat.report");
        }
        return page(visitor, found, new TypedPlan(fields), model);
    }

    private String page(Visitor visitor, Template template, TypedPlan typed, Model model) {
        model.addAttribute("template", template);
        model.addAttribute("form", typed);
        typed.plan()
                .ifPresentOrElse(
                        plan -> {
                            Reach reach = reach(visitor, template);
                            model.addAttribute("reach", reach);
                            model.addAttribute("holidays", holidays.of(visitor.districtId()));
                            model.addAttribute(
                                    "runs",
                                    series.runs(visitor.districtId(), template.kind(), plan));
                            model.addAttribute("until", plan.until());
                            model.addAttribute(
                                    "times",
                                    series.times(visitor.districtId(), template.kind(), plan));
                        },
                        () -> model.addAttribute("incomplete", typed.isBegun()));
        return "console/notice-repeat";
    }

    private Reach reach(Visitor visitor, Template template) {
        return previews.counted(visitor.district(), template.kind(), template.audience());
    }

    @PostMapping(REPEAT)
    @Needs(Permission.WRITE_NOTICES)
    String begin(
            Visitor visitor,
            @PathVariable String template,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            Model model,
            RedirectAttributes after) {
        Template found = find(visitor, template);
        TypedPlan typed = new TypedPlan(fields);
        if (found.audience().isEverybody()) {
            proofs.require(visitor, request);
        }
        if (!found.mayRecur()) {
            model.addAttribute("wrong", "notices.repeat.report");
            return page(visitor, found, typed, model);
        }
        boolean dearer = reach(visitor, found).cost() > typed.cost();
        if (dearer || typed.plan().isEmpty() || !isBegun(visitor, found, typed)) {
            model.addAttribute("wrong", dearer ? "notices.outcome.dearer" : "notices.repeat.wrong");
            return page(visitor, found, typed, model);
        }
        after.addFlashAttribute("done", "notices.done.repeat");
        return "redirect:" + NoticePaths.TEMPLATES;
    }

    private boolean isBegun(Visitor visitor, Template template, TypedPlan typed) {
        return acts.within(
                () ->
                        typed.plan()
                                .flatMap(
                                        plan ->
                                                series.add(
                                                        visitor.districtId(),
                                                        template,
                                                        plan,
                                                        typed.cost(),
                                                        visitor.person().id()))
                                .map(
                                        made -> {
                                            acts.note(
                                                    visitor,
                                                    "notice-series-begun",
                                                    "notice-series",
                                                    made,
                                                    Map.of("cost", Integer.toString(typed.cost())));
                                            return true;
                                        })
                                .orElse(false));
    }

    @PostMapping(NoticePaths.TEMPLATES + "/series/{id}/stop")
    @Needs(Permission.WRITE_NOTICES)
    String stop(Visitor visitor, @PathVariable String id, RedirectAttributes after) {
        UUID found = PathId.of(id);
        if (series.on(visitor.districtId()).stream().noneMatch(each -> each.id().equals(found))) {
            throw new NotFound();
        }
        acts.within(
                () -> {
                    if (series.stop(visitor.districtId(), found)) {
                        acts.note(visitor, "notice-series-stopped", "notice-series", found);
                    }
                });
        after.addFlashAttribute("done", "notices.done.repeat-stopped");
        return "redirect:" + NoticePaths.TEMPLATES;
    }

    private Template find(Visitor visitor, String template) {
        return templates.byId(visitor.districtId(), PathId.of(template)).orElseThrow(NotFound::new);
    }
}
