package org.pueankru.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * An invented maker of media.
 *
 * @param nickname what pupils call the teacher; empty for a group
 */
record Creator(String name, String nickname, String organisation, Condition condition) {
    static List<Creator> readAll(Path file) throws IOException {
        return Table.read(file).stream().map(Creator::of).toList();
    }

    private static Creator of(Table.Row row) {
        List<String> words =
                Stream.of(row.words("learningAreas"), row.words("stages"))
                        .flatMap(List::stream)
                        .toList();
        return new Creator(
                row.text("creator"),
                row.text("nickname"),
                row.text("organisation"),
                Condition.parse(words));
    }

    boolean isPerson() {
        return !nickname.isEmpty();
    }
}
