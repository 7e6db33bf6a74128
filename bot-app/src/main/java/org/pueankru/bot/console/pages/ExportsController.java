package org.pueankru.bot.console.pages;

import org.pueankru.bot.console.security.Needs;
import org.pueankru.bot.console.security.NotFound;
import org.pueankru.bot.console.security.Proven;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.Permission;
import org.pueankru.bot.exchange.DirectorCodes;
import org.pueankru.bot.exchange.DirectorCodes.DirectorCode;
import org.pueankru.bot.exchange.Exports;
import org.pueankru.bot.exchange.FileKind;
import org.pueankru.bot.exchange.SheetFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/** Files for the office: the directory, and codes for directors. */
@Controller
class ExportsController {
    private static final List<Integer> DAYS = List.of(14, 30, 60, 90);

    private final Exports exports;
    private final DirectorCodes codes;
    private final Downloads downloads;

    ExportsController(Exports exports, DirectorCodes codes, Downloads downloads) {
        this.downloads = downloads;
        this.exports = exports;
        this.codes = codes;
    }

    @GetMapping(ImportsController.PATH + "/export")
    @Needs(Permission.EXCHANGE_FILES)
    @Proven
    ResponseEntity<byte[]> export(
            Visitor visitor,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String format) {
        FileKind what = FileKind.ofCode(kind).orElseThrow(NotFound::new);
        SheetFormat as = SheetFormat.ofName("." + format).orElseThrow(NotFound::new);
        return file(
                what.code(),
                visitor.district().name(),
                as,
                exports.file(visitor.districtId(), what, as, visitor.actor()));
    }

    /** The codes of before are void then, so it wants to be confirmed. */
    @PostMapping(ImportsController.PATH + "/codes")
    @Needs(Permission.EXCHANGE_FILES)
    @Proven
    ResponseEntity<byte[]> makeDirectorCodes(
            Visitor visitor,
            @RequestParam(defaultValue = "") String sure,
            @RequestParam(defaultValue = "") String days,
            @RequestParam(defaultValue = "") String format) {
        if (!sure.equals("on")) {
            return back();
        }
        int life =
                DAYS.stream()
                        .filter(offered -> offered.toString().equals(days))
                        .findFirst()
                        .orElse(30);
        SheetFormat as = SheetFormat.ofName("." + format).orElse(SheetFormat.XLSX);
        List<DirectorCode> made =
                codes.make(visitor.districtId(), visitor.actor(), Duration.ofDays(life));
        return file("director-codes", visitor.district().name(), as, codes.file(made, as));
    }

    private static ResponseEntity<byte[]> back() {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create(ImportsController.PATH + "?unsure"))
                .build();
    }

    private ResponseEntity<byte[]> file(
            String name, String title, SheetFormat format, byte[] content) {
        return downloads.of(name, title, format.ending(), format.mediaType(), content);
    }
}
