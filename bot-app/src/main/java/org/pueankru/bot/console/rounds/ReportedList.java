package org.pueankru.bot.console.rounds;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.calendar.WorkingHours;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.exchange.SchoolsInFile;
import org.pueankru.bot.rounds.RoundActs.Reported;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a list of schools that reported would do to a round; pure.
 *
 * @param news what will be noted
 * @param known what is noted already
 * @param others schools that the round does not ask
 * @param undone schools whose status in the file is not that they reported
 * @param problems rows that are not understood, in the words of the page
 * @param warnings columns that were not read
 */
record ReportedList(
        List<Entry> news,
        List<Entry> known,
        List<Entry> others,
        List<Entry> undone,
        List<String> problems,
        List<String> warnings) {
    ReportedList {
        news = List.copyOf(news);
        known = List.copyOf(known);
        others = List.copyOf(others);
        undone = List.copyOf(undone);
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    /**
     * A school of the list.
     *
     * @param day null = the day on which it is noted
     */
    record Entry(int row, UUID id, String name, @Nullable LocalDate day) {
        private String joined() {
            return day == null ? id.toString() : id + "=" + day;
        }
    }

    /**
     * @param states how the schools of the round stand
     */
    static ReportedList of(
            List<SchoolsInFile.Line> lines,
            List<SchoolsInFile.Line> undone,
            Map<UUID, Standing> states,
            List<String> problems,
            List<String> warnings) {
        List<Entry> news = new ArrayList<>();
        List<Entry> known = new ArrayList<>();
        List<Entry> others = new ArrayList<>();
        for (SchoolsInFile.Line line : lines) {
            Standing state = states.get(line.school().id().value());
            Entry entry = entry(line);
            if (state == null) {
                others.add(entry);
            } else if (state.isReported()) {
                known.add(entry);
            } else {
                news.add(entry);
            }
        }
        return new ReportedList(
                news,
                known,
                others,
                undone.stream().map(ReportedList::entry).toList(),
                problems,
                warnings);
    }

    private static Entry entry(SchoolsInFile.Line line) {
        return new Entry(line.row(), line.school().id().value(), line.school().name(), line.day());
    }

    /** What will be noted, as the page sends it back. */
    public String joined() {
        return news.stream().map(Entry::joined).collect(Collectors.joining(" "));
    }

    /**
     * What a page sent back; empty when it is not what one could have sent.
     *
     * @param now later moments are not taken: a day that is today is this moment
     */
    static Optional<List<Reported>> read(String joined, Instant now) {
        try {
            return Optional.of(
                    Arrays.stream(joined.strip().split("\\s+", -1))
                            .filter(entry -> !entry.isEmpty())
                            .map(entry -> reported(entry, now))
                            .toList());
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static Reported reported(String entry, Instant now) {
        int sign = entry.indexOf('=');
        School.Id school =
                new School.Id(UUID.fromString(sign < 0 ? entry : entry.substring(0, sign)));
        if (sign < 0) {
            return new Reported(school, null);
        }
        Instant noon =
                LocalDate.parse(entry.substring(sign + 1))
                        .atTime(LocalTime.NOON)
                        .atZone(WorkingHours.ZONE)
                        .toInstant();
        return new Reported(school, noon.isAfter(now) ? now : noon);
    }
}
