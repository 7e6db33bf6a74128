package org.pueankru.demo;

import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes catalogue.jsonl beside the lists that it is made from. */
final class GenerateCatalogue {
    /** Changing the seed changes every record; judged queries refer to records by id. */
    static final long SEED = 2569;

    private GenerateCatalogue() {}

    /** One argument: the directory of the lists, where the catalogue is written too. */
    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        List<MediaRecord> records = CatalogueGenerator.of(directory, SEED).records();
        Files.writeString(directory.resolve("catalogue.jsonl"), jsonLines(records));
    }

    static String jsonLines(List<MediaRecord> records) {
        JsonMapper mapper =
                JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();
        StringBuilder lines = new StringBuilder();
        records.forEach(record -> lines.append(mapper.writeValueAsString(record)).append('\n'));
        return lines.toString();
    }
}
