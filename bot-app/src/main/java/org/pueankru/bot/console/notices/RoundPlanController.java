package org.pueankru.bot.console.notices;

import org.pueankru.bot.console.pages.PathId;
import org.pueankru.bot.console.rounds.RoundPaths;
import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.NotFound;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.Permission;
import org.pueankru.bot.notices.Content;
import org.pueankru.bot.notices.Ladder;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.Notices;
import org.pueankru.bot.rounds.RoundActs;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;

/** Changing until when a round that went out is due, and when schools are reminded. */
@Controller
class RoundPlanController {
    private static final String PLAN = RoundPaths.ONE + "/plan";

    private final Notices notices;
    private final RoundActs acts;
    private final Clock clock;

    RoundPlanController(Notices notices, RoundActs acts, Clock clock) {
        this.notices = notices;
        this.acts = acts;
        this.clock = clock;
    }

    @GetMapping(PLAN)
    @Needs(Permission.WRITE_NOTICES)
    String plan(Visitor visitor, @PathVariable String id, Model model) {
        Notice notice = find(visitor, id);
        return form(model, notice, TypedNotice.of(notice), List.of());
    }

    @PostMapping(PLAN)
    @Needs(Permission.WRITE_NOTICES)
    String change(
            Visitor visitor,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> fields,
            Model model,
            RedirectAttributes after) {
        Notice notice = find(visitor, id);
        TypedNotice typed = new TypedNotice(fields);
        Trouble.Found troubles = new Trouble.Found();
        Content wished = wished(notice, typed, troubles);
        if (!troubles.all().isEmpty()) {
            return form(model, notice, typed, troubles.all());
        }
        if (!typed.of("was").equals(version(notice))) {
            model.addAttribute("wrong", "rounds.wrong.meanwhile");
            return form(model, notice, typed, List.of());
        }
        if (!wished.equals(notice.content())) {
            acts.follow(visitor.districtId(), notice.id(), wished, visitor.person().id());
        }
        after.addFlashAttribute("done", "rounds.done.changed");
        return "redirect:" + RoundPaths.of(notice.id());
    }

    private Content wished(Notice notice, TypedNotice typed, Trouble.Found troubles) {
        Content content = notice.content();
        TypedMoment moment = typed.moment("from");
        LocalDateTime due = moment.isEmpty() ? null : moment.read("from", troubles);
        if (due != null
                && !due.equals(content.from())
                && TypedMoment.instant(due).isBefore(clock.instant())) {
            troubles.tell("fromDay", "from-past");
        }
        Ladder ladder =
                new RoundReading(typed, clock.instant(), troubles).ladder(Content.Asks.REPORT, due);
        Content.Round round = Objects.requireNonNull(content.round());
        return content.following(
                due == null ? Objects.requireNonNull(content.from()) : due,
                ladder == null ? Ladder.usual() : ladder,
                new Content.Round(
                        round.name(),
                        round.fiscalYear(),
                        typed.has("names", TypedRound.ON),
                        typed.has("goesUp", TypedRound.ON)));
    }

    private static String form(
            Model model, Notice notice, TypedNotice typed, List<Trouble> troubles) {
        model.addAttribute("notice", notice);
        model.addAttribute("was", version(notice));
        model.addAttribute("form", typed);
        model.addAttribute("troubles", troubles);
        return "console/round-plan";
    }

    /** Somebody who changed it meanwhile is not overwritten unseen. */
    private static String version(Notice notice) {
        return Long.toString(notice.changedAt().toEpochMilli());
    }

    private Notice find(Visitor visitor, String id) {
        return notices.byId(visitor.districtId(), new Notice.Id(PathId.of(id)))
                .filter(notice -> notice.content().round() != null)
                .filter(
                        notice ->
                                notice.state() == Notice.State.SENDING
                                        || notice.state() == Notice.State.SENT)
                .orElseThrow(NotFound::new);
    }
}
