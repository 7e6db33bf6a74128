package org.pueankru.bot.console.rounds;

import org.pueankru.bot.calendar.ThaiDates;
import org.pueankru.bot.console.pages.TypedField;
import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.Permission;
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

    @ModelAttribute("wish")
    RoundWish wish(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String network,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String page) {
        return new RoundWish(q, network, state, page);
    }

    @PostMapping(RoundPaths.ONE + "/reported")
    @Needs(Permission.WRITE_NOTICES)
    String reported(
            Visitor visitor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String school,
            @ModelAttribute("wish") RoundWish wish,
            RedirectAttributes after) {
        Notice round = desk.open(visitor, id);
        int news =
                acts.noteReported(
                        visitor.districtId(),
                        round.id(),
                        List.of(new RoundActs.Reported(desk.school(visitor, round, school), null)),
                        visitor.person().id(),
                        SchoolReport.How.STAFF);
        return told(round, wish, after, news == 1, "reported");
    }

    @PostMapping(RoundPaths.ONE + "/not-reported")
    @Needs(Permission.WRITE_NOTICES)
    String notReported(
            Visitor visitor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String school,
            @ModelAttribute("wish") RoundWish wish,
            RedirectAttributes after) {
        Notice round = desk.open(visitor, id);
        School.Id whose = desk.school(visitor, round, school);
        boolean done =
                acts.takeBack(visitor.districtId(), round.id(), whose, visitor.person().id());
        return told(round, wish, after, done, "not-reported");
    }

    @PostMapping(RoundPaths.ONE + "/helped")
    @Needs(Permission.WRITE_NOTICES)
    String helped(
            Visitor visitor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String school,
            @ModelAttribute("wish") RoundWish wish,
            RedirectAttributes after) {
        Notice round = desk.open(visitor, id);
        School.Id whose = desk.school(visitor, round, school);
        boolean done = acts.helped(visitor.districtId(), round.id(), whose, visitor.person().id());
        return told(round, wish, after, done, "helped");
    }

    @PostMapping(RoundPaths.ONE + "/grant")
    @Needs(Permission.WRITE_NOTICES)
    String grant(
            Visitor visitor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String school,
            @RequestParam(defaultValue = "") String until,
            @ModelAttribute("wish") RoundWish wish,
            RedirectAttributes after) {
        Notice round = desk.open(visitor, id);
        School.Id whose = desk.school(visitor, round, school);
        Optional<LocalDate> day = ThaiDates.read(TypedField.latin(until).strip());
        LocalDate latest = round.content().deadline().orElseThrow().plusDays(LONGEST);
        if (day.isEmpty() || day.get().isAfter(latest)) {
            after.addFlashAttribute("wrong", "rounds.wrong.until");
            return back(round, wish);
        }
        boolean done =
                acts.grant(
                        visitor.districtId(), round.id(), whose, day.get(), visitor.person().id());
        if (!done) {
            after.addFlashAttribute("wrong", "rounds.wrong.until-past");
            return back(round, wish);
        }
        return told(round, wish, after, true, "granted");
    }

    @PostMapping(RoundPaths.ONE + "/refuse")
    @Needs(Permission.WRITE_NOTICES)
    String refuse(
            Visitor visitor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String school,
            @ModelAttribute("wish") RoundWish wish,
            RedirectAttributes after) {
        Notice round = desk.open(visitor, id);
        School.Id whose = desk.school(visitor, round, school);
        boolean done = acts.refuse(visitor.districtId(), round.id(), whose, visitor.person().id());
        return told(round, wish, after, done, "refused");
    }

    /** What was done already by somebody else is told so. */
    private static String told(
            Notice round, RoundWish wish, RedirectAttributes after, boolean done, String what) {
        after.addFlashAttribute("done", done ? "rounds.done." + what : "rounds.done.already");
        return back(round, wish);
    }

    private static String back(Notice round, RoundWish wish) {
        return "redirect:" + RoundPaths.of(round.id()) + wish.query();
    }
}
