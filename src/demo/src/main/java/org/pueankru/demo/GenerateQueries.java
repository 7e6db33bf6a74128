package org.pueankru.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes the judged queries beside the intents that they are made from. */
final class GenerateQueries {
    /** Changing the seed changes the halves and the machine-made slips. */
    static final long SEED = 2570;

    private GenerateQueries() {}

    /** One argument: the directory of the lists, whose {@code queries} is written to. */
    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        List<MediaRecord> records =
                CatalogueGenerator.of(directory, GenerateCatalogue.SEED).records();
        QuerySet queries = QuerySet.of(directory, records, SEED);
        for (Map.Entry<String, List<String>> file : queries.files().entrySet()) {
            Files.write(directory.resolve("queries").resolve(file.getKey()), file.getValue());
        }
    }
}
