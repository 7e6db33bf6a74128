package org.pueankru.bot.console.rounds;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Permission;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.rounds.StopActs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Stops reminding the schools of a round, or one of them, and lets it go on. */
@Controller
class RoundStopController {
    private final RoundDesk desk;
    private final StopActs acts;

    RoundStopController(RoundDesk desk, StopActs acts) {
        this.desk = desk;
        this.acts = acts;
    }

    /**
     * What is stopped.
     *
     * @param school null = all of the round
     * @param wish what the page showed, to go back to it
     */
    record Whose(Notice round, School.@Nullable Id school, RoundWish wish) {}

    @ModelAttribute("whose")
    Whose open(
            Visitor visitor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String school,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String network,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String page) {
        Notice round = desk.open(visitor, id);
        return new Whose(
                round,
                school.isEmpty() ? null : desk.school(visitor, round, school),
                new RoundWish(q, network, state, page));
    }

    @PostMapping(RoundPaths.ONE + "/stop")
    @Needs(Permission.WRITE_NOTICES)
    String stop(Visitor by, @ModelAttribute("whose") Whose of, RedirectAttributes after) {
        return did(by, of, after, "stopped", acts::stop);
    }

    @PostMapping(RoundPaths.ONE + "/resume")
    @Needs(Permission.WRITE_NOTICES)
    String resume(Visitor by, @ModelAttribute("whose") Whose of, RedirectAttributes after) {
        return did(by, of, after, "resumed", acts::goOn);
    }

    private interface Act {
        boolean done(
                DistrictId district, Notice.Id round, School.@Nullable Id school, Person.Id by);
    }

    private static String did(
            Visitor by, Whose of, RedirectAttributes after, String what, Act act) {
        boolean done = act.done(by.districtId(), of.round().id(), of.school(), by.person().id());
        String whose = of.school() == null ? "all" : "school";
        after.addFlashAttribute(
                "done", done ? "rounds.done." + what + "." + whose : "rounds.done.already");
        return "redirect:" + RoundPaths.of(of.round().id()) + of.wish().query();
    }
}
