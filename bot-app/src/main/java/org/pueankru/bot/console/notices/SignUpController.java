package org.pueankru.bot.console.notices;

import org.pueankru.bot.calendar.ThaiDates;
import org.pueankru.bot.console.notices.NoticeComers.Row;
import org.pueankru.bot.console.pages.Acts;
import org.pueankru.bot.console.pages.Downloads;
import org.pueankru.bot.console.pages.PathId;
import org.pueankru.bot.console.pages.TypedField;
import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.NotFound;
import org.pueankru.bot.console.security.Proven;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.Permission;
import org.pueankru.bot.exchange.SheetFormat;
import org.pueankru.bot.exchange.SheetWriting;
import org.pueankru.bot.notices.Content;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.Notices;
import org.pueankru.bot.notices.SignUp;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** The list of those who come to a meeting. */
@Controller
class SignUpController {
    private static final Locale THAI = Locale.of("th");

    private final Notices notices;
    private final SignUp signUp;
    private final NoticeComers comers;
    private final Acts acts;
    private final ThaiDates dates;
    private final MessageSource messages;
    private final Downloads downloads;

    SignUpController(
            Notices notices,
            SignUp signUp,
            NoticeComers comers,
            Acts acts,
            ThaiDates dates,
            MessageSource messages,
            Downloads downloads) {
        this.downloads = downloads;
        this.notices = notices;
        this.signUp = signUp;
        this.comers = comers;
        this.acts = acts;
        this.dates = dates;
        this.messages = messages;
    }

    /**
     * @param list what part of the list is shown next; empty = the announcement
     */
    @PostMapping(NoticePaths.ONE + "/comers/{answer}/remove")
    @Needs(Permission.WRITE_NOTICES)
    String remove(
            Visitor visitor,
            @PathVariable String id,
            @PathVariable String answer,
            @RequestParam(defaultValue = "") String list,
            RedirectAttributes after) {
        Notice meeting = meeting(visitor, id);
        UUID comer = PathId.of(answer);
        boolean removed =
                acts.within(
                        () -> {
                            boolean done = signUp.remove(visitor.district(), meeting.id(), comer);
                            if (done) {
                                acts.note(visitor, "seat-removed", "notice", meeting.id().value());
                            }
                            return done;
                        });
        after.addFlashAttribute(
                removed ? "done" : "wrong",
                removed ? "notices.done.seat-removed" : "notices.outcome.not-on-list");
        String next = "redirect:" + NoticePaths.of(meeting.id());
        return list.isEmpty() ? next : next + "/coming" + ListWish.ofQuery(list).query();
    }

    @PostMapping(NoticePaths.ONE + "/places")
    @Needs(Permission.WRITE_NOTICES)
    String raise(
            Visitor visitor,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String places,
            RedirectAttributes after) {
        Notice meeting = meeting(visitor, id);
        int wanted = TypedField.count(places).filter(some -> some <= Content.PLACES).orElse(0);
        boolean raised = acts.within(() -> raised(visitor, meeting, wanted));
        if (raised) {
            after.addFlashAttribute("done", "notices.done.places-raised");
        } else {
            after.addFlashAttribute("wrong", "notices.outcome.not-more");
        }
        return "redirect:" + NoticePaths.of(meeting.id());
    }

    private boolean raised(Visitor visitor, Notice meeting, int places) {
        boolean raised = signUp.raise(visitor.district(), meeting.id(), places);
        if (raised) {
            acts.note(
                    visitor,
                    "places-raised",
                    "notice",
                    meeting.id().value(),
                    Map.of("places", Integer.toString(places)));
        }
        return raised;
    }

    @GetMapping(NoticePaths.ONE + "/comers")
    @Needs(Permission.SEE_NOTICES)
    @Proven
    ResponseEntity<byte[]> export(Visitor visitor, @PathVariable String id) {
        Notice meeting = meeting(visitor, id);
        byte[] file =
                SheetWriting.write(
                        SheetFormat.XLSX,
                        "comers",
                        Stream.of(
                                        "comers.seat",
                                        "comers.name",
                                        "column.school",
                                        "comers.at",
                                        "comers.state")
                                .map(column -> say("notices." + column))
                                .toList(),
                        comers.rows(visitor.districtId(), meeting.id()).stream()
                                .map(this::cells)
                                .toList());
        return downloads.of(
                "comers",
                meeting.content().title(),
                SheetFormat.XLSX.ending(),
                SheetFormat.XLSX.mediaType(),
                file);
    }

    private List<String> cells(Row row) {
        return List.of(
                row.seat() == null ? "" : row.seat().toString(),
                Objects.requireNonNullElseGet(row.person(), () -> say("notices.comers.school")),
                Objects.requireNonNullElse(row.places(), ""),
                dates.moment(row.since()),
                row.position() == null
                        ? say("notices.comers.has")
                        : say("notices.comers.waits", row.position()));
    }

    private String say(String key, Object... values) {
        return messages.getMessage(key, values, THAI);
    }

    private Notice meeting(Visitor visitor, String id) {
        return notices.byId(visitor.districtId(), new Notice.Id(PathId.of(id)))
                .filter(notice -> notice.content().asks() == Content.Asks.COMING)
                .orElseThrow(NotFound::new);
    }
}
