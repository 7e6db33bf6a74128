package org.pueankru.bot.console.rounds;

import jakarta.servlet.http.Part;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.console.pages.PlanWords;
import org.pueankru.bot.console.security.ConsolePaths;
import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.NotFound;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.Permission;
import org.pueankru.bot.directory.Schools;
import org.pueankru.bot.exchange.Reason;
import org.pueankru.bot.exchange.RefusedFile;
import org.pueankru.bot.exchange.SchoolsInFile;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.rounds.RoundActs;
import org.pueankru.bot.rounds.SchoolReport;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Lists of schools that reported elsewhere: what one would note is shown first. */
@Controller
class ReportedListController {
    private static final String LIST = RoundPaths.ONE + "/list";

    private final RoundDesk desk;
    private final RoundTable table;
    private final RoundActs acts;
    private final Schools schools;
    private final PlanWords words;
    private final Clock clock;

    ReportedListController(
            RoundDesk desk,
            RoundTable table,
            RoundActs acts,
            Schools schools,
            PlanWords words,
            Clock clock) {
        this.desk = desk;
        this.table = table;
        this.acts = acts;
        this.schools = schools;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping(LIST)
    @Needs(Permission.WRITE_NOTICES)
    String page(Visitor visitor, @PathVariable String id, Model model) {
        return page(desk.open(visitor, id), model);
    }

    private static String page(Notice round, Model model) {
        model.addAttribute("notice", round);
        return "console/round-list";
    }

    /** Reads a file; notes nothing. */
    @PostMapping(ConsolePaths.REPORTED)
    @Needs(Permission.WRITE_NOTICES)
    String read(
            Visitor visitor,
            @RequestParam(defaultValue = "") String round,
            @RequestParam(required = false) @Nullable Part file,
            Model model)
            throws IOException {
        Notice notice = desk.open(visitor, round);
        if (file == null || file.getSize() == 0) {
            model.addAttribute("wrong", "imports.no-file");
            return page(notice, model);
        }
        try (InputStream content = file.getInputStream()) {
            model.addAttribute("found", found(visitor, notice, content.readAllBytes()));
        } catch (RefusedFile refused) {
            // the directory's files have their columns explained beside them; a list of schools is
            // told here
            boolean isHeadless = refused.problem().reason() == Reason.NO_HEADER;
            model.addAttribute(
                    isHeadless ? "headless" : "refused", words.problem(refused.problem()));
        }
        return page(notice, model);
    }

    private ReportedList found(Visitor visitor, Notice round, byte[] file) throws RefusedFile {
        SchoolsInFile.Read read =
                SchoolsInFile.read(file, schools.all(visitor.districtId()), desk.today());
        return ReportedList.of(
                read.lines(),
                read.undone(),
                states(visitor, round),
                read.problems().stream().map(words::problem).toList(),
                read.warnings().stream().map(words::problem).toList());
    }

    private Map<UUID, Standing> states(Visitor visitor, Notice round) {
        return table.all(visitor, round.id(), desk.today()).stream()
                .collect(Collectors.toMap(RoundTable.Row::id, RoundTable.Row::state));
    }

    /**
     * Notes what the page showed, all of it or nothing.
     *
     * @param found as the page sends it back
     */
    @PostMapping(LIST + "/apply")
    @Needs(Permission.WRITE_NOTICES)
    String apply(
            Visitor visitor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String found,
            RedirectAttributes after) {
        Notice round = desk.open(visitor, id);
        List<RoundActs.Reported> reported =
                ReportedList.read(found, clock.instant()).orElseThrow(NotFound::new);
        Set<UUID> asked = states(visitor, round).keySet();
        if (!reported.stream().allMatch(each -> asked.contains(each.school().value()))) {
            throw new NotFound();
        }
        int news =
                acts.noteReported(
                        visitor.districtId(),
                        round.id(),
                        reported,
                        visitor.person().id(),
                        SchoolReport.How.FILE);
        after.addFlashAttribute("done", "rounds.done.noted");
        after.addFlashAttribute("noted", news);
        return "redirect:" + RoundPaths.of(round.id());
    }
}
