package org.pueankru.bot.console.rounds;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.calendar.ThaiDates;
import org.pueankru.bot.console.pages.Downloads;
import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.Proven;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.Permission;
import org.pueankru.bot.exchange.SheetFormat;
import org.pueankru.bot.exchange.SheetWriting;
import org.pueankru.bot.notices.Notice;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The schools of a round as a file. */
@Controller
class RoundExportController {
    private static final Locale THAI = Locale.of("th");
    private static final List<String> COLUMNS =
            List.of(
                    "code",
                    "school",
                    "network",
                    "state",
                    "reported",
                    "how",
                    "due",
                    "reminders",
                    "last");

    private final RoundDesk desk;
    private final RoundTable table;
    private final ThaiDates dates;
    private final MessageSource messages;
    private final Downloads downloads;

    RoundExportController(
            RoundDesk desk,
            RoundTable table,
            ThaiDates dates,
            MessageSource messages,
            Downloads downloads) {
        this.downloads = downloads;
        this.desk = desk;
        this.table = table;
        this.dates = dates;
        this.messages = messages;
    }

    @GetMapping(RoundPaths.ONE + "/export")
    @Needs({Permission.SEE_NOTICES, Permission.SEE_NETWORK})
    @Proven
    ResponseEntity<byte[]> export(Visitor visitor, @PathVariable String id) {
        Notice round = desk.round(visitor, id);
        byte[] file =
                SheetWriting.write(
                        SheetFormat.XLSX,
                        "round",
                        COLUMNS.stream().map(column -> say("rounds.column." + column)).toList(),
                        table.all(visitor, round.id(), desk.today()).stream()
                                .map(this::cells)
                                .toList());
        return downloads.of(
                "round",
                round.content().title(),
                SheetFormat.XLSX.ending(),
                SheetFormat.XLSX.mediaType(),
                file);
    }

    private List<String> cells(RoundTable.Row row) {
        return List.of(
                row.code(),
                row.name(),
                row.network() == null ? "" : row.network(),
                state(row),
                moment(row.reportedAt()),
                row.reportedHow() == null ? "" : say("rounds.how." + row.reportedHow()),
                dates.day(row.due()),
                Integer.toString(row.reminders()),
                day(row.lastReminded()));
    }

    private String state(RoundTable.Row row) {
        String state = say("rounds.state." + row.state().code());
        return row.isLeftAlone() ? state + " · " + say("rounds.state.stopped") : state;
    }

    private String moment(@Nullable Instant moment) {
        return moment == null ? "" : dates.moment(moment);
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "" : dates.day(day);
    }

    private String say(String key) {
        return messages.getMessage(key, null, THAI);
    }
}
