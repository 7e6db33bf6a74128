package org.pueankru.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A topic of the curriculum as teachers know it.
 *
 * @param number four digits, given once and never reused: the ids of its records begin with it
 * @param grades codes in curriculum order, K1 to M6
 * @param indicators codes as printed in the curriculum, such as {@code ค 1.1 ป.6/4}
 * @param everydayNames what people call it beside the official wording
 * @param angles sub-topics that media are made about; each stands on its own in a title
 * @param content sentences that state something of the topic itself
 */
record Topic(
        String number,
        LearningArea area,
        String name,
        List<String> grades,
        List<String> indicators,
        List<Phrase> everydayNames,
        List<Phrase> angles,
        List<String> tags,
        List<Phrase> content) {

    /** All topics, one file per learning area, in the order of the areas and of the files. */
    static List<Topic> readAll(Path directory) throws IOException {
        List<Topic> topics = new ArrayList<>();
        for (LearningArea area : LearningArea.values()) {
            Table.read(directory.resolve(area.code() + ".tsv")).stream()
                    .map(row -> of(area, row))
                    .forEach(topics::add);
        }
        return List.copyOf(topics);
    }

    private static Topic of(LearningArea area, Table.Row row) {
        return new Topic(
                row.text("number"),
                area,
                row.text("topic"),
                row.list("grades"),
                row.list("indicators"),
                phrases(row, "everydayNames"),
                phrases(row, "angles"),
                row.list("tags"),
                phrases(row, "content"));
    }

    private static List<Phrase> phrases(Table.Row row, String column) {
        return row.list(column).stream().map(Phrase::parse).toList();
    }

    List<String> everydayNames(GradeSpan span) {
        return Phrase.fitting(everydayNames, span);
    }

    /** The sub-topics taught in these grades; at least two for every grade of the topic. */
    List<String> angles(GradeSpan span) {
        return Phrase.fitting(angles, span);
    }

    /** What may be said of the topic in these grades; at least one sentence for every grade. */
    List<String> content(GradeSpan span) {
        return Phrase.fitting(content, span);
    }

    /** The same topic as taught in some of its grades. */
    Topic in(List<String> someGrades) {
        if (!grades.containsAll(someGrades)) {
            throw new IllegalArgumentException(
                    "topic %s is not taught in %s".formatted(number, someGrades));
        }
        return new Topic(
                number, area, name, someGrades, indicators, everydayNames, angles, tags, content);
    }

    /** The topic and its names that are written in Latin letters alone. */
    List<String> englishNames(GradeSpan span) {
        return Stream.of(List.of(name), everydayNames(span), angles(span))
                .flatMap(List::stream)
                .filter(text -> text.matches("[A-Z][\\x20-\\x7E]+"))
                .toList();
    }
}
