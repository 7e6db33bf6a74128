package org.pueankru.bot.console.rounds;

import org.pueankru.bot.calendar.ThaiDates;
import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.Network;
import org.pueankru.bot.directory.Networks;
import org.pueankru.bot.directory.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The board of a fiscal year: schools beside rounds. */
@Controller
class RoundBoardController {
    private final RoundBoard board;
    private final RoundDesk desk;
    private final Networks networks;

    RoundBoardController(RoundBoard board, RoundDesk desk, Networks networks) {
        this.board = board;
        this.desk = desk;
        this.networks = networks;
    }

    @GetMapping(RoundPaths.ALL)
    @Needs({Permission.SEE_NOTICES, Permission.SEE_NETWORK})
    String board(
            Visitor visitor,
            Model model,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String network,
            @RequestParam(defaultValue = "") String page) {
        LocalDate today = desk.today();
        List<Integer> years =
                Stream.concat(
                                board.years(visitor.districtId()).stream(),
                                Stream.of(ThaiDates.fiscalYear(today)))
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .toList();
        int chosen =
                years.stream()
                        .filter(one -> one.toString().equals(year))
                        .findFirst()
                        .orElse(ThaiDates.fiscalYear(today));
        RoundWish wish = new RoundWish(q, network, "", page);
        List<RoundBoard.Round> rounds = board.rounds(visitor.districtId(), chosen);
        model.addAttribute("years", years);
        model.addAttribute("year", chosen);
        model.addAttribute("wish", wish);
        model.addAttribute("rounds", rounds);
        if (!rounds.isEmpty()) {
            model.addAttribute("page", board.page(visitor, rounds, wish, today));
            model.addAttribute("totals", BoardTotals.of(board.totals(visitor, rounds)));
        }
        model.addAttribute(
                "networks",
                networks.all(visitor.districtId()).stream()
                        .filter(one -> visitor.sees(one.id()) && one.closedOn() == null)
                        .sorted(Comparator.comparing(Network::code))
                        .toList());
        return "console/rounds";
    }
}
