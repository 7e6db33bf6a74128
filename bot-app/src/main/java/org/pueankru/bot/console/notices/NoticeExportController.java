package org.pueankru.bot.console.notices;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.console.notices.NoticeComers.Share;
import org.pueankru.bot.console.pages.Downloads;
import org.pueankru.bot.console.pages.PathId;
import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.NotFound;
import org.pueankru.bot.console.security.Proven;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.Permission;
import org.pueankru.bot.exchange.SheetFormat;
import org.pueankru.bot.exchange.SheetWriting;
import org.pueankru.bot.notices.Content;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.NoticeSchools;
import org.pueankru.bot.notices.NoticeSchools.Row;
import org.pueankru.bot.notices.Notices;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** What came of an announcement, as a file. */
@Controller
class NoticeExportController {
    private static final Locale THAI = Locale.of("th");
    private static final List<String> COLUMNS =
            List.of("code", "school", "network", "reached-by", "delivery", "answer");

    private final Notices notices;
    private final NoticeSchools schools;
    private final NoticeComers comers;
    private final MessageSource messages;
    private final Downloads downloads;

    NoticeExportController(
            Notices notices,
            NoticeSchools schools,
            NoticeComers comers,
            MessageSource messages,
            Downloads downloads) {
        this.downloads = downloads;
        this.notices = notices;
        this.schools = schools;
        this.comers = comers;
        this.messages = messages;
    }

    @GetMapping(NoticePaths.ONE + "/export")
    @Needs(Permission.SEE_NOTICES)
    @Proven
    ResponseEntity<byte[]> export(Visitor visitor, @PathVariable String id) {
        Notice notice =
                notices.byId(visitor.districtId(), new Notice.Id(PathId.of(id)))
                        .orElseThrow(NotFound::new);
        boolean coming = notice.content().asks() == Content.Asks.COMING;
        boolean asks = AfterSending.asks(notice);
        Map<UUID, Share> shares =
                coming ? comers.bySchool(visitor.districtId(), notice.id()) : Map.of();
        byte[] file =
                SheetWriting.write(
                        SheetFormat.XLSX,
                        "notice",
                        columns(coming),
                        schools.rows(visitor.districtId(), notice.id()).stream()
                                .map(
                                        row ->
                                                coming
                                                        ? with(cells(row, asks), shares, row)
                                                        : cells(row, asks))
                                .toList());
        return downloads.of(
                "notice",
                notice.content().title(),
                SheetFormat.XLSX.ending(),
                SheetFormat.XLSX.mediaType(),
                file);
    }

    private List<String> columns(boolean coming) {
        return Stream.concat(COLUMNS.stream(), coming ? Stream.of("taken", "waiting") : Stream.of())
                .map(column -> say("notices.column." + column))
                .toList();
    }

    private static List<String> with(List<String> cells, Map<UUID, Share> shares, Row row) {
        Share share = shares.getOrDefault(row.id(), Share.NONE);
        return Stream.concat(
                        cells.stream(),
                        Stream.of(
                                Integer.toString(share.taken()), Integer.toString(share.waiting())))
                .toList();
    }

    private List<String> cells(Row row, boolean asks) {
        String unreached = said("notices.why.", row.unreached());
        String unanswered = asks ? row.standing() : null;
        return Stream.of(
                        row.code(),
                        row.name(),
                        row.network(),
                        row.target(),
                        unreached == null ? said("notices.delivery.", row.delivery()) : unreached,
                        row.answer() == null
                                ? said("notices.standing.", unanswered)
                                : said("notice.answer.", row.answer()))
                .map(cell -> Objects.requireNonNullElse(cell, ""))
                .toList();
    }

    private @Nullable String said(String prefix, @Nullable String code) {
        return code == null ? null : say(prefix + code);
    }

    private String say(String key) {
        return messages.getMessage(key, null, THAI);
    }
}
