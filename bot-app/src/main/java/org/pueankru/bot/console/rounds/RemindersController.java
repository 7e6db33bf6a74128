package org.pueankru.bot.console.rounds;

import jakarta.servlet.http.HttpServletRequest;

import org.pueankru.bot.console.security.ConsolePaths;
import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.Proofs;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.Permission;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.rounds.Nudged;
import org.pueankru.bot.rounds.ReminderActs;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the office does with the reminders of an announcement that went out. */
@Controller
class RemindersController {
    private static final String REMINDERS = ConsolePaths.HOME + "/notices/{id}/reminders";

    private final RoundDesk desk;
    private final ReminderActs reminders;
    private final Proofs proofs;

    RemindersController(RoundDesk desk, ReminderActs reminders, Proofs proofs) {
        this.desk = desk;
        this.reminders = reminders;
        this.proofs = proofs;
    }

    @PostMapping(REMINDERS + "/stop")
    @Needs(Permission.WRITE_NOTICES)
    String stop(Visitor visitor, @PathVariable String id, RedirectAttributes after) {
        Notice notice = desk.notice(visitor, id);
        boolean stopped = reminders.stop(visitor.districtId(), notice.id(), visitor.person().id());
        after.addFlashAttribute("done", stopped ? "reminders.done.stopped" : "rounds.done.already");
        return page(notice);
    }

    /**
     * @param cost what the page showed
     */
    @PostMapping(REMINDERS + "/send")
    @Needs(Permission.WRITE_NOTICES)
    String send(
            Visitor visitor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String cost,
            HttpServletRequest request,
            RedirectAttributes after) {
        Notice notice = desk.notice(visitor, id);
        if (notice.audience().isEverybody()) {
            proofs.require(visitor, request);
        }
        int shown = cost.matches("[0-9]{1,9}") ? Integer.parseInt(cost) : 0;
        Nudged sent =
                reminders.sendUnsent(visitor.district(), notice, shown, visitor.person().id());
        switch (sent) {
            case SENT -> after.addFlashAttribute("done", "rounds.done.nudged");
            case NOBODY -> after.addFlashAttribute("wrong", "reminders.wrong.nobody");
            case QUIET -> after.addFlashAttribute("wrong", "rounds.wrong.quiet");
            case STANDSTILL -> after.addFlashAttribute("wrong", "rounds.wrong.standstill");
            case UNCOUNTED -> after.addFlashAttribute("wrong", "rounds.wrong.uncounted");
            case DEARER -> after.addFlashAttribute("wrong", "rounds.wrong.dearer");
        }
        return page(notice);
    }

    private static String page(Notice notice) {
        return RoundDesk.isRound(notice)
                ? "redirect:" + RoundPaths.of(notice.id())
                : "redirect:" + ConsolePaths.HOME + "/notices/" + notice.id().value();
    }
}
