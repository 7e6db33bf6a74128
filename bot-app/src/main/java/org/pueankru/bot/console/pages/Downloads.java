package org.pueankru.bot.console.pages;

import org.pueankru.bot.calendar.ThaiDates;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Files that the browser saves and does not show, under a name that says in Thai what is in them
 * and of which day. Thread-safe.
 */
@Component
public class Downloads {
    private static final Locale THAI = Locale.of("th");

    private final MessageSource messages;
    private final ThaiDates dates;
    private final Clock clock;

    Downloads(MessageSource messages, ThaiDates dates, Clock clock) {
        this.messages = messages;
        this.dates = dates;
        this.clock = clock;
    }

    /**
     * The answer with a file.
     *
     * @param what the message {@code download.WHAT} names it; of ASCII letters
     * @param title of what it is about; empty = of nothing in particular
     * @param ending without the dot
     */
    public ResponseEntity<byte[]> of(
            String what, String title, String ending, String mediaType, byte[] content) {
        Stream<String> parts =
                Stream.of(
                        messages.getMessage("download." + what, null, THAI),
                        title,
                        dates.day(clock.instant()));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, mediaType)
                .header(HttpHeaders.CONTENT_DISPOSITION, DownloadName.header(what, parts, ending))
                .body(content);
    }

    /**
     * The value of {@code Content-Disposition} for a file that is shown in place, and kept under
     * the name of what it is about and of its day.
     *
     * @param plain for old programs, of ASCII letters
     * @param ending without the dot
     */
    public String inPlace(String plain, String title, LocalDate day, String ending) {
        return DownloadName.inPlace(plain, Stream.of(title, dates.day(day)), ending);
    }
}
