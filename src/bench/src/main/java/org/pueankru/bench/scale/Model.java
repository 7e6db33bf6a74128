package org.pueankru.bench.scale;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A record of the demo catalogue that generated ones are made of. */
public record Model(
        String title,
        String description,
        String url,
        String mediaType,
        String learningArea,
        List<String> grades,
        List<String> indicators,
        List<String> tags,
        String creator,
        String organisation,
        String licence) {

    private static final JsonMapper MAPPER = new JsonMapper();

    public Model {
        grades = List.copyOf(grades);
        indicators = List.copyOf(indicators);
        tags = List.copyOf(tags);
    }

    /** All records of a JSON Lines file. */
    public static List<Model> all(Path catalogue) throws IOException {
        try (Stream<String> lines = Files.lines(catalogue)) {
            return lines.filter(line -> !line.isBlank()).map(Model::of).toList();
        }
    }

    static Model of(String line) {
        JsonNode record = MAPPER.readTree(line);
        return new Model(
                record.path("title").asString(""),
                record.path("description").asString(""),
                record.path("url").asString(""),
                record.path("mediaType").asString(""),
                record.path("learningArea").asString(""),
                texts(record.path("grades")),
                texts(record.path("indicators")),
                texts(record.path("tags")),
                record.path("creator").asString(""),
                record.path("organisation").asString(""),
                record.path("licence").asString(""));
    }

    private static List<String> texts(JsonNode list) {
        return list.values().stream().map(JsonNode::asString).toList();
    }
}
