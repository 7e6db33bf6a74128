package org.pueankru.bot.calendar;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Writes a calendar entry as the file that phones and computers open (RFC 5545). Times are in UTC,
 * which every calendar shows in the place where it is. Pure.
 */
public final class CalendarFile {
    /** Of the file, as HTTP names it. */
    public static final String MEDIA_TYPE = "text/calendar;charset=UTF-8;method=PUBLISH";

    /** Octets of a line without its end (RFC 5545, 3.1). */
    private static final int LINE = 75;

    private static final String END = "\r\n";
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);
    private static final Pattern LINE_ENDS = Pattern.compile("\\R");

    /** RFC 5545 allows none but the tab, and a half of a letter is none. */
    private static final Pattern NEVER = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");

    private final StringBuilder file = new StringBuilder();

    private CalendarFile() {}

    /** The whole file. */
    public static byte[] of(CalendarEntry entry) {
        CalendarFile written = new CalendarFile();
        written.write(entry);
        return written.file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void write(CalendarEntry entry) {
        line("BEGIN", "VCALENDAR");
        line("VERSION", "2.0");
        line("PRODID", "-//Puean Kru//Notices//TH");
        line("CALSCALE", "GREGORIAN");
        line("METHOD", "PUBLISH");
        line("BEGIN", "VEVENT");
        text("UID", entry.uid());
        line("DTSTAMP", UTC.format(entry.stamp()));
        line("SEQUENCE", Integer.toString(entry.sequence()));
        line("DTSTART", UTC.format(entry.from()));
        Instant to = entry.to();
        if (to != null) {
            line("DTEND", UTC.format(to));
        }
        text("SUMMARY", entry.title());
        text("DESCRIPTION", entry.text());
        text("LOCATION", entry.place());
        if (entry.link() != null) {
            line("URL", entry.link().toASCIIString());
        }
        line("STATUS", entry.cancelled() ? "CANCELLED" : "CONFIRMED");
        line("END", "VEVENT");
        line("END", "VCALENDAR");
    }

    private void text(String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            line(name, escaped(value));
        }
    }

    private static String escaped(String text) {
        String lines = LINE_ENDS.matcher(text).replaceAll("\n");
        return NEVER.matcher(lines)
                .replaceAll("")
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** Folded where the next letter would not fit any more; the space of the fold counts. */
    private void line(String name, String value) {
        String line = name + ":" + value;
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int letter = line.codePointAt(at);
            int size = octets(letter);
            if (octets + size > LINE) {
                file.append(END).append(' ');
                octets = 1;
            }
            file.appendCodePoint(letter);
            octets += size;
            at += Character.charCount(letter);
        }
        file.append(END);
    }

    private static int octets(int letter) {
        if (letter < 0x80) {
            return 1;
        }
        if (letter < 0x800) {
            return 2;
        }
        return letter < 0x10000 ? 3 : 4;
    }
}
