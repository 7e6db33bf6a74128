package org.pueankru.bot.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.stores.MigratedDatabase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** No statement reads or changes rows of districts without saying of which one. */
class DistrictBoundTest {
    private static final Path SOURCES = Path.of("src/main/java");

    /** Sweeps of the service over all districts: none of them shows anything to anybody. */
    private static final Set<String> SWEEPS = Set.of("Retention.java");

    private static final Set<String> SWEEPING_STATEMENTS =
            Set.of(
                    "\"delete from import_upload where expires_at <= ?\"",
                    "\"select count(*) from attention where closed_at is null\"");

    private static final Pattern TEXT_BLOCK =
            Pattern.compile("\"\"\"\\R(.*?)\"\"\"", Pattern.DOTALL);
    private static final Pattern JOINED_STRINGS =
            Pattern.compile(
                    "\"(?:[^\"\\\\\\n]|\\\\.)*\"(?:\\s*\\+\\s*(?:[A-Z_]+\\s*\\+\\s*)?\"(?:[^\"\\\\\\n]|\\\\.)*\")*");
    private static final Pattern STATEMENT =
            Pattern.compile(
                    "^\\W*(?:with|select|insert into|update|delete from)\\b",
                    Pattern.CASE_INSENSITIVE);

    /** What completes a select list that stands in a constant. */
    private static final Pattern CONDITION = Pattern.compile("^\"where\\b");

    private final List<String> tables = tablesOfDistricts();

    @Test
    void everyStatementNamesTheDistrict() throws IOException {
        List<String> unbound = new ArrayList<>();
        int statements = 0;
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                for (String sql : statementsIn(file)) {
                    statements++;
                    if (!sql.contains("district_id") && !SWEEPING_STATEMENTS.contains(sql)) {
                        unbound.add(file.getFileName() + ": " + sql.strip());
                    }
                }
            }
        }

        assertThat(unbound).isEmpty();
        assertThat(statements).as("statements that were found at all").isGreaterThan(40);
    }

    private List<String> statementsIn(Path file) {
        if (SWEEPS.contains(file.getFileName().toString())) {
            return List.of();
        }
        String source = read(file);
        List<String> found = new ArrayList<>();
        Matcher blocks = TEXT_BLOCK.matcher(source);
        while (blocks.find()) {
            found.add(withWhatFollows(source, blocks.group(1), blocks.end()));
        }
        String rest = TEXT_BLOCK.matcher(source).replaceAll("null");
        Matcher strings = JOINED_STRINGS.matcher(rest);
        while (strings.find()) {
            found.add(withWhatFollows(rest, strings.group(), strings.end()));
        }
        boolean selectsInConstants = isAboutDistricts(source);
        return found.stream()
                .filter(
                        text ->
                                STATEMENT.matcher(text).find()
                                        ? isAboutDistricts(text)
                                        : selectsInConstants && CONDITION.matcher(text).find())
                .toList();
    }

    /** A select list that stands in a constant is completed where it is used. */
    private static String withWhatFollows(String source, String block, int end) {
        boolean constant = source.startsWith(";", end) && !block.contains("where");
        return constant ? "" : block;
    }

    private boolean isAboutDistricts(String sql) {
        return tables.stream()
                .anyMatch(
                        table ->
                                sql.matches(
                                        "(?s).*\\b(?:from|into|update|join)\\s+"
                                                + table
                                                + "\\b.*"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A browser that asks to come into the console is of no district until somebody confirms it.
     */
    private static List<String> tablesOfDistricts() {
        return MigratedDatabase.create()
                .jdbc()
                .sql(
                        """
                        select table_name from information_schema.columns
                        where table_schema = 'public' and column_name = 'district_id' and table_name <> 'console_login'
                        order by table_name
                        """)
                .query(String.class)
                .list();
    }
}
