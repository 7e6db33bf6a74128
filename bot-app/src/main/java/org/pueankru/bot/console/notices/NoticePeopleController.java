package org.pueankru.bot.console.notices;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.calendar.ThaiDates;
import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.Proven;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.Page;
import org.pueankru.bot.directory.Permission;
import org.pueankru.bot.exchange.SheetFormat;
import org.pueankru.bot.exchange.SheetWriting;
import org.pueankru.bot.notices.Notice;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Who of the people answered an announcement, and who did not. */
@Controller
class NoticePeopleController {
    private static final Locale THAI = Locale.of("th");
    private static final String PEOPLE = NoticePaths.ONE + "/people";

    private final Acted acted;
    private final NoticePeople people;
    private final ThaiDates dates;
    private final MessageSource messages;

    NoticePeopleController(
            Acted acted, NoticePeople people, ThaiDates dates, MessageSource messages) {
        this.acted = acted;
        this.people = people;
        this.dates = dates;
        this.messages = messages;
    }

    @GetMapping(PEOPLE)
    @Needs(Permission.SEE_NOTICES)
    String people(
            Visitor visitor,
            @PathVariable String id,
            Model model,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String page) {
        Notice notice = acted.on(visitor, id);
        Map<String, Integer> counts = people.counts(visitor.districtId(), notice.id());
        model.addAttribute("notice", notice);
        model.addAttribute("q", q);
        model.addAttribute("state", state);
        model.addAttribute("counts", counts);
        model.addAttribute("total", counts.values().stream().mapToInt(Integer::intValue).sum());
        model.addAttribute(
                "page",
                people.page(
                        visitor.districtId(), notice.id(), q, state, Page.number(page), counts));
        return "console/notice-people";
    }

    @GetMapping(PEOPLE + "/export")
    @Needs(Permission.SEE_NOTICES)
    @Proven
    ResponseEntity<byte[]> export(Visitor visitor, @PathVariable String id) {
        Notice notice = acted.on(visitor, id);
        byte[] file =
                SheetWriting.write(
                        SheetFormat.XLSX,
                        "people",
                        Stream.of("person", "school", "delivery", "answer", "answered-at")
                                .map(column -> say("notices.column." + column))
                                .toList(),
                        people.all(visitor.districtId(), notice.id()).stream()
                                .map(this::cells)
                                .toList());
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, SheetFormat.XLSX.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("notice-people-" + notice.id().value() + ".xlsx")
                                .build()
                                .toString())
                .body(file);
    }

    private List<String> cells(NoticePeople.Row row) {
        return List.of(
                row.name(),
                orNothing(row.places()),
                row.delivery() == null ? "" : say("notices.delivery." + row.delivery()),
                say("notices.person." + row.state()),
                row.answeredAt() == null ? "" : dates.moment(row.answeredAt()));
    }

    private static String orNothing(@Nullable String text) {
        return text == null ? "" : text;
    }

    private String say(String key) {
        return messages.getMessage(key, null, THAI);
    }
}
