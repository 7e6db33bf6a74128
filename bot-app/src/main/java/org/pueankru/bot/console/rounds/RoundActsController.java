package org.pueankru.bot.console.rounds;

import org.pueankru.bot.calendar.ThaiDates;
import org.pueankru.bot.console.pages.TypedField;
import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Permission;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.rounds.RoundActs;
import org.pueankru.bot.rounds.SchoolReport;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the office does with one school of a round. */
@Controller
class RoundActsController {
    /** So long after everybody's day nobody is waited for. */
    private static final int LONGEST = 60;

    private final RoundDesk desk;
    private final RoundActs acts;

    RoundActsController(RoundDesk desk, RoundActs acts) {
        this.desk = desk;
        this.acts = acts;
    }

    /**
     * What every act is about.
     *
     * @param wish what the page showed, to go back to it
     */
    record Case(Notice round, School.Id school, RoundWish wish) {}

    @ModelAttribute("case")
    Case open(
            Visitor visitor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String school,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String network,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String page) {
        Notice round = desk.open(visitor, id);
        return new Case(
                round, desk.school(visitor, round, school), new RoundWish(q, network, state, page));
    }

    @PostMapping(RoundPaths.ONE + "/reported")
    @Needs(Permission.WRITE_NOTICES)
    String reported(Visitor by, @ModelAttribute("case") Case of, RedirectAttributes after) {
        int news =
                acts.noteReported(
                        by.districtId(),
                        of.round().id(),
                        List.of(new RoundActs.Reported(of.school(), null)),
                        by.person().id(),
                        SchoolReport.How.STAFF);
        return told(of, after, news == 1, "reported");
    }

    @PostMapping(RoundPaths.ONE + "/not-reported")
    @Needs(Permission.WRITE_NOTICES)
    String notReported(Visitor by, @ModelAttribute("case") Case of, RedirectAttributes after) {
        return did(by, of, after, "not-reported", acts::takeBack);
    }

    @PostMapping(RoundPaths.ONE + "/helped")
    @Needs(Permission.WRITE_NOTICES)
    String helped(Visitor by, @ModelAttribute("case") Case of, RedirectAttributes after) {
        return did(by, of, after, "helped", acts::helped);
    }

    @PostMapping(RoundPaths.ONE + "/refuse")
    @Needs(Permission.WRITE_NOTICES)
    String refuse(Visitor by, @ModelAttribute("case") Case of, RedirectAttributes after) {
        return did(by, of, after, "refused", acts::refuse);
    }

    @PostMapping(RoundPaths.ONE + "/grant")
    @Needs(Permission.WRITE_NOTICES)
    String grant(
            Visitor by,
            @ModelAttribute("case") Case of,
            @RequestParam(defaultValue = "") String until,
            RedirectAttributes after) {
        Optional<LocalDate> day = ThaiDates.read(TypedField.latin(until).strip());
        LocalDate everybodys = of.round().content().deadline().orElseThrow();
        if (day.isEmpty() || day.get().isAfter(everybodys.plusDays(LONGEST))) {
            return wrong(of, after, "rounds.wrong.until");
        }
        if (!day.get().isAfter(everybodys)) {
            return wrong(of, after, "rounds.wrong.until-early");
        }
        return did(
                        by,
                        of,
                        (district, round, school, person) ->
                                acts.grant(district, round, school, day.get(), person))
                ? told(of, after, true, "granted")
                : wrong(of, after, "rounds.wrong.until-past");
    }

    private interface Act {
        boolean done(DistrictId district, Notice.Id round, School.Id school, Person.Id by);
    }

    private static boolean did(Visitor by, Case of, Act act) {
        return act.done(by.districtId(), of.round().id(), of.school(), by.person().id());
    }

    private static String did(Visitor by, Case of, RedirectAttributes after, String what, Act act) {
        return told(of, after, did(by, of, act), what);
    }

    /** What was done already by somebody else is told so. */
    private static String told(Case of, RedirectAttributes after, boolean done, String what) {
        after.addFlashAttribute("done", done ? "rounds.done." + what : "rounds.done.already");
        return back(of);
    }

    private static String wrong(Case of, RedirectAttributes after, String why) {
        after.addFlashAttribute("wrong", why);
        return back(of);
    }

    private static String back(Case of) {
        return "redirect:" + RoundPaths.of(of.round().id()) + of.wish().query();
    }
}
