package org.pueankru.bot.console.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.Retention;
import org.pueankru.bot.fixtures.ThaiMessages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whatever the sources note or tell has its Thai. */
class ThaiForActsTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern NOTES =
            Pattern.compile("\\bAuditLog\\b|\\bActs\\b|\\bAttention\\b");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");

    /** In files that note something, but no act and no kind of attention. */
    private static final Set<String> OTHERS =
            Set.of(
                    "login-request",
                    "notice-series",
                    "notice-template",
                    "no-store",
                    "personal-data",
                    "code-wait",
                    "ask-in-private",
                    "not-yours",
                    "old-button",
                    "register-first");

    @Test
    void everyActAndEveryKindOfAttentionHasItsThai() {
        Set<String> literals = literals();
        assertThat(literals)
                .hasSizeGreaterThan(35)
                .contains("post-taken", "post-waiting", "group-left", "file-imported");
        assertThat(literals.stream().filter(name -> !hasThai(name))).isEmpty();
    }

    @Test
    void everyKindOfDataHasItsThai() {
        assertThat(Retention.kinds())
                .allSatisfy(
                        kind ->
                                assertThat(
                                                thai(
                                                        "privacy.kind."
                                                                + kind.name()
                                                                        .toLowerCase(Locale.ROOT)
                                                                        .replace('_', '-')))
                                        .isNotEmpty());
    }

    /** A kind of attention says what to do as well. */
    private static boolean hasThai(String name) {
        boolean isToldFully =
                !thai("attention." + name).isEmpty()
                        && !thai("attention." + name + ".do").isEmpty();
        return isToldFully || !thai("act." + name).isEmpty();
    }

    private static String thai(String key) {
        String text = ThaiMessages.source().getMessage(key, null, "", Locale.of("th"));
        return text == null ? "" : text;
    }

    private static Set<String> literals() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(ThaiForActsTest::read)
                    .filter(source -> NOTES.matcher(source).find())
                    .flatMap(source -> LITERAL.matcher(source).results())
                    .map((MatchResult found) -> found.group(1))
                    .filter(name -> !OTHERS.contains(name))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
