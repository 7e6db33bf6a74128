package org.pueankru.bot.console.notices;

import org.pueankru.bot.calendar.CalendarEntry;
import org.pueankru.bot.calendar.CalendarFile;
import org.pueankru.bot.calendar.WorkingHours;
import org.pueankru.bot.console.pages.Downloads;
import org.pueankru.bot.notices.CalendarFiles;
import org.pueankru.bot.notices.Notice;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Calendar files, for everybody who has the address: it holds an id that nobody can guess, and was
 * sent only to those whom the announcement went to.
 */
@Controller
class CalendarFileController {
    private static final Pattern ID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final CalendarFiles files;
    private final Downloads downloads;

    CalendarFileController(CalendarFiles files, Downloads downloads) {
        this.files = files;
        this.downloads = downloads;
    }

    /** Shown in place: a phone then asks whether to put it into the calendar. */
    @GetMapping(CalendarFiles.PATH + "{notice}.ics")
    ResponseEntity<byte[]> file(@PathVariable String notice) {
        return idIn(notice)
                .flatMap(files::of)
                .map(this::shown)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private ResponseEntity<byte[]> shown(CalendarEntry entry) {
        LocalDate day = LocalDate.ofInstant(entry.from(), WorkingHours.ZONE);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, CalendarFile.MEDIA_TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        downloads.inPlace("meeting", entry.title(), day, "ics"))
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "noindex")
                .cacheControl(CacheControl.noCache())
                .body(CalendarFile.of(entry));
    }

    private static Optional<Notice.Id> idIn(String text) {
        return ID.matcher(text).matches()
                ? Optional.of(new Notice.Id(UUID.fromString(text)))
                : Optional.empty();
    }
}
