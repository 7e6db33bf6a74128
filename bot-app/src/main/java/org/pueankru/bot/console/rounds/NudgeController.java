package org.pueankru.bot.console.rounds;

import jakarta.servlet.http.HttpServletRequest;

import org.pueankru.bot.console.pages.PathId;
import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.NotFound;
import org.pueankru.bot.console.security.Proofs;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.Permission;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Schools;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.Reach;
import org.pueankru.bot.outbox.Budgets;
import org.pueankru.bot.rounds.NudgeActs;
import org.pueankru.bot.rounds.Nudged;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reminding chosen schools now: what it costs is shown before. */
@Controller
class NudgeController {
    private static final String ALL = "all";

    private final RoundDesk desk;
    private final RoundTable table;
    private final NudgeActs acts;
    private final Schools schools;
    private final Budgets budgets;
    private final Proofs proofs;

    NudgeController(
            RoundDesk desk,
            RoundTable table,
            NudgeActs acts,
            Schools schools,
            Budgets budgets,
            Proofs proofs) {
        this.desk = desk;
        this.table = table;
        this.acts = acts;
        this.schools = schools;
        this.budgets = budgets;
        this.proofs = proofs;
    }

    /** Shows what it would cost; nothing is sent. */
    @PostMapping(RoundPaths.ONE + "/nudge")
    @Needs(Permission.WRITE_NOTICES)
    String look(
            Visitor visitor,
            @PathVariable String id,
            @RequestParam(required = false, defaultValue = "") List<String> school,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String network,
            @RequestParam(defaultValue = "") String state,
            Model model,
            RedirectAttributes after) {
        Notice round = desk.open(visitor, id);
        Set<School.Id> chosen =
                who.equals(ALL)
                        ? table.open(
                                visitor,
                                round.id(),
                                new RoundWish(q, network, state, ""),
                                desk.today())
                        : ids(school);
        if (chosen.isEmpty()) {
            after.addFlashAttribute("wrong", "rounds.wrong.nobody-chosen");
            return "redirect:"
                    + RoundPaths.of(round.id())
                    + new RoundWish(q, network, state, "").query();
        }
        return page(visitor, round, chosen, model);
    }

    private String page(Visitor visitor, Notice round, Set<School.Id> chosen, Model model) {
        Reach reach = acts.nudge(visitor.districtId(), round, chosen);
        Set<School.Id> open = table.open(visitor, round.id(), RoundWish.ALL, desk.today());
        Map<School.Id, String> names =
                schools.open(visitor.districtId()).stream()
                        .collect(Collectors.toMap(School::id, School::name));
        model.addAttribute(
                "nudge",
                new Nudge(
                        round,
                        chosen.stream().map(school -> school.value().toString()).toList(),
                        (int) chosen.stream().filter(school -> !open.contains(school)).count(),
                        reach,
                        reach.unreached().keySet().stream()
                                .map(school -> names.getOrDefault(school, "–"))
                                .sorted()
                                .toList(),
                        budgets.fresh(visitor.district()),
                        acts.mayNudgeNow(visitor.districtId(), round)));
        return "console/round-nudge";
    }

    /**
     * @param joined ids with spaces between them
     * @param cost what the page showed
     */
    @PostMapping(RoundPaths.ONE + "/nudge/send")
    @Needs(Permission.WRITE_NOTICES)
    String send(
            Visitor visitor,
            @PathVariable String id,
            @RequestParam(defaultValue = "", name = "schools") String joined,
            @RequestParam(defaultValue = "") String cost,
            HttpServletRequest request,
            Model model,
            RedirectAttributes after) {
        Notice round = desk.open(visitor, id);
        if (round.audience().isEverybody()) {
            proofs.require(visitor, request);
        }
        Set<School.Id> chosen = ids(Arrays.asList(joined.strip().split("\\s+")));
        int shown = cost.matches("[0-9]{1,9}") ? Integer.parseInt(cost) : 0;
        Nudged nudged = acts.nudge(visitor.district(), round, chosen, shown, visitor.person().id());
        switch (nudged) {
            case SENT -> after.addFlashAttribute("done", "rounds.done.nudged");
            case NOBODY -> after.addFlashAttribute("wrong", "rounds.wrong.nobody");
            case QUIET -> after.addFlashAttribute("wrong", "rounds.wrong.quiet");
            case STANDSTILL -> after.addFlashAttribute("wrong", "rounds.wrong.standstill");
            case UNCOUNTED -> after.addFlashAttribute("wrong", "rounds.wrong.uncounted");
            case DEARER -> {
                model.addAttribute("wrong", "rounds.wrong.dearer");
                return page(visitor, round, chosen, model);
            }
        }
        return "redirect:" + RoundPaths.of(round.id());
    }

    /**
     * @throws NotFound for what is no id
     */
    private static Set<School.Id> ids(List<String> typed) {
        return typed.stream()
                .filter(id -> !id.isBlank())
                .map(id -> new School.Id(PathId.of(id)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
