package org.pueankru.bot.calendar;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.settings.ServiceSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The public holidays of a district: those that come with the service, or in their place the file
 * {@code holidays.txt} in the data directory, which is read again whenever it changes; and those
 * that the office added. A line of the file is a day as people write it and its name: {@code
 * 5/12/2569 วันพ่อแห่งชาติ}; what follows a # is for people. Thread-safe; throws Spring's data
 * access exceptions while the store is down.
 */
@Component
public class Holidays {
    private static final String OURS = "/calendar/holidays.txt";
    private static final long LARGEST = 100_000;

    /** The government announces next year's days in autumn. */
    private static final int FIRST_MONTH_TO_PREPARE = 10;

    private static final Logger log = LoggerFactory.getLogger(Holidays.class);

    private final Path file;
    private final OwnHolidays own;
    private volatile Read read;

    public Holidays(ServiceSettings settings, OwnHolidays own) {
        this.own = own;
        this.file = settings.dataDir().resolve("holidays.txt");
        this.read = new Read(null, ours());
    }

    private record Read(@Nullable FileTime changed, Map<LocalDate, String> days) {}

    /** All days that are known, by date, with their names. */
    public SortedMap<LocalDate, String> of(DistrictId district) {
        SortedMap<LocalDate, String> days = new TreeMap<>(own.of(district));
        days.putAll(forAll());
        return days;
    }

    /** Those of the service or of its file, which are the same for all districts. */
    public Map<LocalDate, String> forAll() {
        try {
            FileTime changed = Files.exists(file) ? Files.getLastModifiedTime(file) : null;
            if (!Objects.equals(changed, read.changed())) {
                read = new Read(changed, changed == null ? ours() : theirs());
            }
        } catch (IOException e) {
            log.warn("{} cannot be read; the holidays known before stay", file.getFileName());
        }
        return read.days();
    }

    /**
     * Years of which only days with a fixed date are known, so that substitutes and days that
     * follow the moon are missing: this one, and from October on the next one.
     */
    public List<Year> incomplete(DistrictId district, LocalDate today) {
        Set<LocalDate> entered = new HashSet<>(own.of(district).keySet());
        Map<LocalDate, String> forAll = forAll();
        if (read.changed() != null) {
            entered.addAll(forAll.keySet());
        }
        Year year = Year.from(today);
        boolean isNextNear = today.getMonthValue() >= FIRST_MONTH_TO_PREPARE;
        return Stream.of(year, year.plusYears(1))
                .filter(each -> isNextNear || each.equals(year))
                .filter(each -> entered.stream().noneMatch(day -> Year.from(day).equals(each)))
                .toList();
    }

    private Map<LocalDate, String> theirs() throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new IOException("too large for a list of holidays");
        }
        return parse(Files.readString(file));
    }

    private static Map<LocalDate, String> ours() {
        try (InputStream stream = Holidays.class.getResourceAsStream(OURS)) {
            return parse(
                    new String(
                            Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<LocalDate, String> parse(String text) {
        Map<LocalDate, String> days = new TreeMap<>();
        List<Integer> bad = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replaceFirst("#.*", "").strip();
            if (line.isEmpty()) {
                continue;
            }
            String[] parts = line.split("\\s+", 2);
            Optional<LocalDate> day = ThaiDates.read(parts[0]);
            if (day.isPresent()) {
                days.put(day.get(), parts.length > 1 ? parts[1] : "");
            } else {
                bad.add(i + 1);
            }
        }
        if (!bad.isEmpty()) {
            log.warn(
                    "Lines of the holidays that begin with no day such as 5/12/2569 are left out: {}",
                    bad.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        return days;
    }

    /** When people may be told of what can wait. */
    public WorkingHours workingHours(DistrictId district) {
        return WorkingHours.usual(of(district).keySet());
    }
}
