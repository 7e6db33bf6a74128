package org.pueankru.bot.console.notices;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.console.pages.PathId;
import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.NotFound;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.People;
import org.pueankru.bot.directory.Permission;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.notices.Content;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.NoticeRules;
import org.pueankru.bot.notices.NoticeSchools;
import org.pueankru.bot.notices.NoticeSchools.Row;
import org.pueankru.bot.notices.NoticeSteps;
import org.pueankru.bot.notices.Notices;
import org.pueankru.bot.notices.Retries;
import org.pueankru.bot.notices.RetriesMade;
import org.pueankru.bot.outbox.Budgets;
import org.pueankru.bot.outbox.Sendings;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** One announcement: what it would mean to send it, and what came of it. */
@Controller
class NoticeController {
    /** What the list of schools can be cut down to. */
    private static final Set<String> SHOWN =
            Set.of(NoticeSchools.SILENT, NoticeSchools.UNREACHABLE, NoticeSchools.CANCELLED);

    private final Notices notices;
    private final NoticeSteps steps;
    private final NoticeRules rules;
    private final Drawings drawings;
    private final Outlooks outlooks;
    private final ReminderOutlooks reminders;
    private final Sendings sendings;
    private final NoticeSchools schools;
    private final Attendance attendance;
    private final Retries retries;
    private final RetriesMade retriesMade;
    private final Budgets budgets;
    private final NoticePeople byPerson;
    private final People people;
    private final MessageSource messages;

    NoticeController(
            Notices notices,
            NoticeSteps steps,
            NoticeRules rules,
            Drawings drawings,
            Outlooks outlooks,
            ReminderOutlooks reminders,
            Sendings sendings,
            NoticeSchools schools,
            Attendance attendance,
            Retries retries,
            RetriesMade retriesMade,
            Budgets budgets,
            NoticePeople byPerson,
            People people,
            MessageSource messages) {
        this.notices = notices;
        this.steps = steps;
        this.rules = rules;
        this.drawings = drawings;
        this.outlooks = outlooks;
        this.reminders = reminders;
        this.sendings = sendings;
        this.schools = schools;
        this.attendance = attendance;
        this.retries = retries;
        this.retriesMade = retriesMade;
        this.budgets = budgets;
        this.byPerson = byPerson;
        this.people = people;
        this.messages = messages;
    }

    @GetMapping(NoticePaths.ONE)
    @Needs(Permission.SEE_NOTICES)
    String notice(
            Visitor visitor,
            @PathVariable String id,
            Model model,
            @RequestParam(defaultValue = "") String show) {
        Notice notice = find(visitor, id);
        return notice(visitor, notice, rowsOf(visitor, notice), show, model);
    }

    private String notice(
            Visitor visitor, Notice notice, List<Row> rows, String show, Model model) {
        model.addAttribute("notice", notice);
        addProgress(visitor, notice, howFar(visitor, notice), model);
        model.addAttribute("drawn", drawings.of(visitor.districtId(), notice));
        model.addAttribute("author", nameOf(visitor, notice.createdBy()));
        addEarlier(visitor, notice, model);
        if (notice.state().isOpen()) {
            Outlook outlook = outlooks.of(visitor.district(), notice);
            model.addAttribute("outlook", outlook);
            model.addAttribute(
                    "mine", rules.isAuthor(visitor.districtId(), notice, visitor.person().id()));
            model.addAttribute("reminders", reminders.of(visitor.districtId(), outlook));
            addRefusal(visitor, notice, model);
        } else {
            model.addAttribute("following", reminders.ofSent(visitor, notice));
            addSchools(visitor, notice, rows, show, model);
            attendance.add(visitor.districtId(), notice, model);
            model.addAttribute(
                    "unsent", new Unsent(retries.failures(visitor.districtId(), notice)));
            model.addAttribute("retries", retriesMade.of(visitor.districtId(), notice.id()));
        }
        return "console/notice";
    }

    private void addEarlier(Visitor visitor, Notice notice, Model model) {
        Notice.Approval approval = notice.approval();
        if (approval != null && notice.isAgreedToByAnother()) {
            model.addAttribute("approver", nameOf(visitor, approval.by()));
        }
        Notice.Id corrects = notice.corrects();
        if (corrects != null) {
            model.addAttribute(
                    "earlier", notices.byId(visitor.districtId(), corrects).orElse(null));
        }
    }

    /** Whoever wrote it should read why it came back. */
    private void addRefusal(Visitor visitor, Notice notice, Model model) {
        if (notice.state() == Notice.State.DRAFT) {
            steps.refusal(visitor.districtId(), notice.id())
                    .ifPresent(
                            refusal -> {
                                model.addAttribute("refusal", refusal);
                                model.addAttribute("refuser", nameOf(visitor, refusal.by()));
                            });
        }
    }

    /**
     * What the board of answers asks by itself: the page when something was answered since, and
     * else nothing, so that nothing moves under somebody who reads.
     *
     * @param was what the page shows
     */
    @GetMapping(NoticePaths.ONE + "/live")
    @Needs(Permission.SEE_NOTICES)
    @Nullable String live(
            Visitor visitor,
            @PathVariable String id,
            Model model,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String was) {
        Notice notice = find(visitor, id);
        List<Row> rows = rowsOf(visitor, notice);
        if (fingerprint(rows).equals(was)) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            return null;
        }
        return notice(visitor, notice, rows, show, model);
    }

    /** Whether schools answer it here: who reported stands on the page of the round. */
    static boolean asks(Notice notice) {
        return switch (notice.content().asks()) {
            case NOTHING, REPORT -> false;
            case SEEN, COMING, SAFE -> true;
        };
    }

    private List<Row> rowsOf(Visitor visitor, Notice notice) {
        return notice.state().isOpen()
                ? List.of()
                : schools.rows(visitor.districtId(), notice.id());
    }

    private static String fingerprint(List<Row> rows) {
        return Integer.toHexString(rows.hashCode());
    }

    private void addSchools(
            Visitor visitor, Notice notice, List<Row> rows, String show, Model model) {
        if (notice.content().asks() == Content.Asks.SAFE) {
            model.addAttribute(
                    "live",
                    UriComponentsBuilder.fromPath(NoticePaths.of(notice.id()) + "/live")
                            .queryParam("show", SHOWN.contains(show) ? show : "")
                            .queryParam("was", fingerprint(rows))
                            .toUriString());
        }
        model.addAttribute("counts", NoticeSchools.counts(rows));
        model.addAttribute("show", SHOWN.contains(show) ? show : "");
        model.addAttribute("asks", asks(notice));
        model.addAttribute("byPerson", byPerson.isAny(visitor.districtId(), notice.id()));
        model.addAttribute("total", rows.size());
        model.addAttribute(
                "rows",
                rows.stream()
                        .filter(row -> !SHOWN.contains(show) || row.standing().equals(show))
                        .toList());
    }

    /**
     * The part of the page that asks again by itself.
     *
     * @param was the state that the page shows; when it is another one, the whole page is read anew
     */
    @GetMapping(NoticePaths.ONE + "/progress")
    @Needs(Permission.SEE_NOTICES)
    String progress(
            Visitor visitor,
            @PathVariable String id,
            Model model,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String was) {
        Notice notice = find(visitor, id);
        HowFar far = howFar(visitor, notice);
        if (!far.state().equals(was)) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("notice", notice);
        addProgress(visitor, notice, far, model);
        return "console/notice-parts :: progress";
    }

    /** While the whole district stands still, such as without messages, so does this one. */
    private void addProgress(Visitor visitor, Notice notice, HowFar far, Model model) {
        model.addAttribute("far", far);
        if (notice.state() == Notice.State.SENDING && far.waiting() > 0) {
            model.addAttribute("standstill", budgets.of(visitor.districtId()).stop());
        }
        if (far.isShortOfMessages()) {
            model.addAttribute("budget", budgets.of(visitor.districtId()));
        }
    }

    private HowFar howFar(Visitor visitor, Notice notice) {
        UUID sending = notice.id().value();
        return new HowFar(
                notice,
                sendings.byId(visitor.districtId(), sending).orElse(null),
                sendings.progress(visitor.districtId(), sending));
    }

    private String nameOf(Visitor visitor, Person.@Nullable Id person) {
        return person == null
                ? messages.getMessage("notices.by-program", null, Locale.of("th"))
                : people.byId(visitor.districtId(), person).map(Person::name).orElse("–");
    }

    private Notice find(Visitor visitor, String id) {
        return notices.byId(visitor.districtId(), new Notice.Id(PathId.of(id)))
                .orElseThrow(NotFound::new);
    }
}
