package org.pueankru.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * More records of a topic that newcomers try first, so that paging and filters have something to
 * show. They come after the records that every topic has.
 *
 * @param topic number of the topic
 * @param grades some or all grades of the topic
 * @param mediaType media type of all of them
 * @param records how many, at least one
 */
record Showcase(String topic, List<String> grades, String mediaType, int records) {
    static List<Showcase> readAll(Path file) throws IOException {
        return Table.read(file).stream().map(Showcase::of).toList();
    }

    private static Showcase of(Table.Row row) {
        return new Showcase(
                row.text("topic"),
                row.list("grades"),
                row.text("mediaType"),
                Integer.parseInt(row.text("records")));
    }
}
