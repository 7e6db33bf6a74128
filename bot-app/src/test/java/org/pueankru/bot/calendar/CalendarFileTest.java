package org.pueankru.bot.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What is written is read back by another implementation of RFC 5545. */
class CalendarFileTest {
    private static final Instant NINE = Instant.parse("2026-12-03T02:00:00Z");

    /**
     * Letters of one to four octets, what is escaped, ends of lines, and what must not be there.
     */
    private static final String LETTERS =
            "กขคงจ้ำเแไ์ๆ๑aZ09 .,;:\"'=()\n\r\t\u0000\u0007\u001B\u2028éß–“”\uFEFF😊🇹🇭\uD800";

    @Test
    void aMeetingIsWrittenToTheLetter() {
        assertThat(text(entry("นัดประชุม: เปิดภาคเรียน", "ห้อง ก, ชั้น 2; อาคาร 1", false)))
                .isEqualTo(
                        """
                        BEGIN:VCALENDAR
                        VERSION:2.0
                        PRODID:-//Puean Kru//Notices//TH
                        CALSCALE:GREGORIAN
                        METHOD:PUBLISH
                        BEGIN:VEVENT
                        UID:0001@pueankru
                        DTSTAMP:20261126T020000Z
                        SEQUENCE:2
                        DTSTART:20261203T020000Z
                        DTEND:20261203T050000Z
                        SUMMARY:นัดประชุม: เปิดภาคเรียน
                        DESCRIPTION:สพป.พัทลุง\\nเขต 1
                        LOCATION:ห้อง ก\\, ชั้น 2\\; อาคาร 1
                        URL:https://meet.example.go.th/a%20b
                        STATUS:CONFIRMED
                        END:VEVENT
                        END:VCALENDAR
                        """
                                .replace("\n", "\r\n"));
    }

    @Test
    void whatIsCancelledSaysSo() {
        assertThat(text(entry("ก", null, true))).contains("\r\nSTATUS:CANCELLED\r\n");
    }

    @Test
    void aBackslashIsNoEndOfALine() {
        assertThat(text(entry("ก\\\nข\\n", null, false)))
                .contains("\r\nSUMMARY:ก\\\\\\nข\\\\n\r\n");
    }

    static LongStream seeds() {
        long base = System.nanoTime();
        return LongStream.range(base, base + 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anyTextSurvivesAndNoLineIsTooLongOrCutWithinALetter(long seed) throws Exception {
        var random = new Random(seed);
        String title = "ก" + oneLine(random) + "ข";
        String place = "ค" + oneLine(random) + "ง";

        byte[] file = CalendarFile.of(entry(title, place, false));

        assertThat(linesIn(file)).allSatisfy(CalendarFileTest::isALine);
        Calendar read = new CalendarBuilder().build(new ByteArrayInputStream(file));
        read.validate();
        VEvent event = (VEvent) read.getComponents().getFirst();
        assertThat(event.getSummary().getValue()).isEqualTo(kept(title));
        assertThat(event.getLocation().getValue()).isEqualTo(kept(place));
        assertThat(Instant.from(event.getDateTimeStart().getDate())).isEqualTo(NINE);
    }

    /** With their ends, as octets. */
    private static Stream<byte[]> linesIn(byte[] file) {
        String octets = new String(file, StandardCharsets.ISO_8859_1);
        assertThat(octets).endsWith("\r\n");
        return octets.substring(0, octets.length() - 2)
                .lines()
                .map(line -> line.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void isALine(byte[] line) throws Exception {
        assertThat(line).hasSizeLessThanOrEqualTo(75);
        StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(line));
    }

    private static String oneLine(Random random) {
        int[] letters = LETTERS.codePoints().toArray();
        return random.ints(random.nextInt(120), 0, letters.length)
                .mapToObj(i -> Character.toString(letters[i]))
                .collect(Collectors.joining());
    }

    /** What a calendar may show of it. */
    private static String kept(String text) {
        return text.replaceAll("\\R", "\n").replaceAll("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]", "");
    }

    private static String text(CalendarEntry entry) {
        return new String(CalendarFile.of(entry), StandardCharsets.UTF_8);
    }

    private static CalendarEntry entry(String title, @Nullable String place, boolean cancelled) {
        return new CalendarEntry(
                "0001@pueankru",
                2,
                Instant.parse("2026-11-26T02:00:00Z"),
                NINE,
                NINE.plusSeconds(3 * 3_600),
                title,
                "สพป.พัทลุง\nเขต 1",
                place,
                URI.create("https://meet.example.go.th/a%20b"),
                cancelled);
    }
}
