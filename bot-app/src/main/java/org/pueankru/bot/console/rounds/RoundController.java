package org.pueankru.bot.console.rounds;

import org.pueankru.bot.console.security.ConsolePaths;
import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.Network;
import org.pueankru.bot.directory.Networks;
import org.pueankru.bot.directory.Page;
import org.pueankru.bot.directory.Permission;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.outbox.Budgets;
import org.pueankru.bot.rounds.StopActs;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** One round: which schools reported, and which did not. */
@Controller
class RoundController {
    private final RoundDesk desk;
    private final RoundTable table;
    private final Networks networks;
    private final SentReminders reminders;
    private final StopActs stops;
    private final Budgets budgets;

    RoundController(
            RoundDesk desk,
            RoundTable table,
            Networks networks,
            SentReminders reminders,
            StopActs stops,
            Budgets budgets) {
        this.desk = desk;
        this.table = table;
        this.networks = networks;
        this.reminders = reminders;
        this.stops = stops;
        this.budgets = budgets;
    }

    @ModelAttribute("wish")
    RoundWish wish(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String network,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String page) {
        return new RoundWish(q, network, state, page);
    }

    @GetMapping(RoundPaths.ONE)
    @Needs({Permission.SEE_NOTICES, Permission.SEE_NETWORK})
    String round(
            Visitor visitor,
            @PathVariable String id,
            @ModelAttribute("wish") RoundWish wish,
            Model model) {
        Notice notice = desk.notice(visitor, id);
        if (!RoundDesk.isRound(notice)) {
            return "redirect:" + ConsolePaths.HOME + "/notices/" + notice.id().value();
        }
        List<RoundTable.Stand> stands = table.stands(visitor, notice.id(), wish, desk.today());
        addHead(visitor, notice, stands, model);
        model.addAttribute("wish", wish);
        model.addAttribute("standstill", budgets.of(visitor.districtId()).stop());
        model.addAttribute(
                "following",
                visitor.may(Permission.SEE_NOTICES) ? reminders.of(visitor, notice) : null);
        model.addAttribute(
                "page",
                table.page(visitor, notice.id(), stands, Page.number(wish.page()), desk.today()));
        model.addAttribute(
                "states",
                Stream.concat(
                                RoundTable.GROUPS.stream(),
                                Stream.of(Standing.values()).map(Standing::code))
                        .toList());
        model.addAttribute(
                "networks",
                networks.all(visitor.districtId()).stream()
                        .filter(network -> visitor.sees(network.id()))
                        .filter(network -> network.closedOn() == null)
                        .sorted(java.util.Comparator.comparing(Network::code))
                        .toList());
        return "console/round";
    }

    /**
     * The part of the page that asks again by itself.
     *
     * @param was what the page showed when it was opened; when it is otherwise now, it says so
     */
    @GetMapping(RoundPaths.ONE + "/figures")
    @Needs({Permission.SEE_NOTICES, Permission.SEE_NETWORK})
    String figures(
            Visitor visitor,
            @PathVariable String id,
            Model model,
            @RequestParam(defaultValue = "") String was) {
        Notice notice = desk.round(visitor, id);
        Figures figures =
                addHead(
                        visitor,
                        notice,
                        table.stands(visitor, notice.id(), RoundWish.ALL, desk.today()),
                        model);
        model.addAttribute("was", was);
        model.addAttribute("news", !was.equals(figures.fingerprint()));
        return "console/round-parts :: figures";
    }

    private Figures addHead(
            Visitor visitor, Notice notice, List<RoundTable.Stand> stands, Model model) {
        LocalDate today = desk.today();
        LocalDate due = notice.content().deadline().orElseThrow();
        Figures figures = Figures.of(null, stands);
        model.addAttribute("notice", notice);
        model.addAttribute("round", notice.content().round());
        model.addAttribute("due", due);
        model.addAttribute("left", ChronoUnit.DAYS.between(today, due));
        model.addAttribute("today", today);
        model.addAttribute("stopped", stops.isStopped(visitor.districtId(), notice.id()));
        model.addAttribute("open", RoundDesk.isOpen(notice));
        model.addAttribute("next", desk.nextReminder(visitor.districtId(), notice).orElse(null));
        model.addAttribute("figures", figures);
        model.addAttribute("parts", Figures.byNetwork(stands));
        model.addAttribute("was", figures.fingerprint());
        return figures;
    }
}
