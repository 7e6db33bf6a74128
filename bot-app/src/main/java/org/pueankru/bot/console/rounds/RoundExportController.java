package org.pueankru.bot.console.rounds;

import org.pueankru.bot.console.pages.Downloads;
import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.Proven;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.Permission;
import org.pueankru.bot.exchange.SheetFormat;
import org.pueankru.bot.exchange.SheetWriting;
import org.pueankru.bot.notices.Notice;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The schools of a round as a file. */
@Controller
class RoundExportController {
    private final RoundDesk desk;
    private final RoundTable table;
    private final RoundSheet sheet;
    private final Downloads downloads;

    RoundExportController(RoundDesk desk, RoundTable table, RoundSheet sheet, Downloads downloads) {
        this.desk = desk;
        this.table = table;
        this.sheet = sheet;
        this.downloads = downloads;
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
                        sheet.head(),
                        table.all(visitor, round.id(), desk.today()).stream()
                                .map(sheet::cells)
                                .toList());
        return downloads.of(
                "round",
                round.content().title(),
                SheetFormat.XLSX.ending(),
                SheetFormat.XLSX.mediaType(),
                file);
    }
}
