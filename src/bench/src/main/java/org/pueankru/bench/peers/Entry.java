package org.pueankru.bench.peers;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the baselines know of a catalogue record.
 *
 * @param text title, description and tags
 * @param facets codes of its grades, its learning area and its media type
 */
record Entry(String id, String text, List<String> facets) {
    private static final JsonMapper MAPPER = new JsonMapper();

    Entry {
        facets = List.copyOf(facets);
    }

    /** All records of a JSON Lines file. */
    static List<Entry> all(Path catalogue) throws IOException {
        try (Stream<String> lines = Files.lines(catalogue)) {
            return lines.filter(line -> !line.isBlank()).map(Entry::of).toList();
        }
    }

    static Entry of(String line) {
        JsonNode record = MAPPER.readTree(line);
        var text = new ArrayList<>(texts(record.path("title")));
        text.addAll(texts(record.path("description")));
        text.addAll(texts(record.path("tags")));
        var facets = new ArrayList<>(texts(record.path("grades")));
        facets.addAll(texts(record.path("learningArea")));
        facets.addAll(texts(record.path("mediaType")));
        return new Entry(record.path("id").asString(), String.join("\n", text), facets);
    }

    private static List<String> texts(JsonNode value) {
        if (value.isArray()) {
            return value.values().stream().map(JsonNode::asString).toList();
        }
        return value.isString() ? List.of(value.stringValue()) : List.of();
    }
}
