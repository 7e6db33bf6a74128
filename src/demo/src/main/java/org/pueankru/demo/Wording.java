package org.pueankru.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A title or a sentence with slots in braces, for one media type. */
record Wording(String part, String mediaType, Condition condition, String pattern) {

    static List<Wording> readTitles(Path file) throws IOException {
        return Table.read(file).stream().map(row -> of("title", row)).toList();
    }

    static List<Wording> readSentences(Path file) throws IOException {
        return Table.read(file).stream().map(row -> of(row.text("part"), row)).toList();
    }

    private static Wording of(String part, Table.Row row) {
        return new Wording(
                part,
                row.text("mediaType"),
                Condition.parse(row.words("for")),
                row.text("pattern"));
    }

    boolean fits(String part, String mediaType, LearningArea area, GradeSpan span) {
        return this.part.equals(part)
                && this.mediaType.equals(mediaType)
                && condition.holds(area, span);
    }

    boolean has(String slot) {
        return pattern.contains("{" + slot + "}");
    }
}
