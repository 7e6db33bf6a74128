package org.pueankru.bot.admin;

import org.pueankru.bot.wanted.ThaiSheet;
import org.pueankru.bot.wanted.WantedMedia;
import org.pueankru.bot.wanted.WantedMedia.Wanted;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

@Command(
        name = "wanted",
        description =
                "Lists media that people looked for and did not find, most wanted first, by learning"
                        + " area, grade and media type.",
        mixinStandardHelpOptions = true)
final class WantedCommand extends StoreCommand {
    /** Spreadsheets know a file as UTF-8 by this. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What spreadsheets would take for the beginning of a formula. */
    private static final String FORMULA = "=+-@\t";

    private final Clock clock;

    @Option(
            names = "--since",
            paramLabel = "DAYS",
            defaultValue = "30d",
            converter = Days.class,
            description = "How far to look back, such as 7d (default: ${DEFAULT-VALUE}).")
    private Period since = Period.ZERO;

    @Option(names = "--csv", description = "Print a CSV file (UTF-8) in Thai instead, for staff.")
    private boolean csv;

    WantedCommand(Environment environment, Clock clock) {
        super(environment);
        this.clock = clock;
    }

    @Override
    void run(JdbcClient jdbc) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Bangkok"));
        List<Wanted> wanted = new WantedMedia(jdbc).since(today.minus(since));
        if (csv) {
            printCsv(wanted);
        } else {
            print(wanted);
        }
    }

    private void print(List<Wanted> wanted) {
        if (wanted.isEmpty()) {
            out().println("Nothing was wanted twice.");
        }
        Map<String, List<Wanted>> groups =
                wanted.stream()
                        .collect(
                                Collectors.groupingBy(
                                        WantedCommand::group,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        groups.entrySet().stream()
                .sorted(Comparator.comparingInt(group -> -asked(group.getValue())))
                .forEach(group -> print(group.getKey(), group.getValue()));
    }

    private static String group(Wanted wish) {
        return "area %s, grade %s, type %s"
                .formatted(word(wish.areas()), word(wish.grades()), word(wish.types()));
    }

    private static String word(String codes) {
        return codes.isEmpty() ? "any" : codes;
    }

    private static int asked(List<Wanted> wishes) {
        return wishes.stream().mapToInt(Wanted::asked).sum();
    }

    private void print(String group, List<Wanted> wishes) {
        out().printf("%s: %d%n", group, asked(wishes));
        wishes.forEach(
                wish ->
                        out().printf(
                                        "%6d  %s  (%s; %s to %s)%n",
                                        wish.asked(),
                                        wish.text().isEmpty() ? "(no topic)" : wish.text(),
                                        wish.shortfalls(),
                                        wish.firstDay(),
                                        wish.lastDay()));
    }

    /** In Thai: operators make it, and staff who do not read codes open it. */
    private void printCsv(List<Wanted> wanted) {
        var sheet = new ThaiSheet();
        out().print(BYTE_ORDER_MARK);
        printRow(sheet.head());
        wanted.forEach(wish -> printRow(sheet.row(wish)));
    }

    private void printRow(List<String> cells) {
        out().println(cells.stream().map(WantedCommand::cell).collect(Collectors.joining(",")));
    }

    private static String cell(String text) {
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }

    /** Reads a number of days: {@code 30d}. */
    static final class Days implements ITypeConverter<Period> {
        @Override
        public Period convert(String value) {
            if (!value.matches("[0-9]{1,4}d")) {
                throw new TypeConversionException("days such as 30d are expected");
            }
            return Period.ofDays(Integer.parseInt(value.substring(0, value.length() - 1)));
        }
    }
}
