package org.pueankru.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes the judged queries and the labelled ones beside the lists that they are made from. */
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
        write(queries.files(), directory.resolve("queries"));
        write(ParseSet.of(directory).files(SEED), directory.resolve("queries"));
    }

    private static void write(Map<String, List<String>> files, Path directory) throws IOException {
        for (Map.Entry<String, List<String>> file : files.entrySet()) {
            Files.write(directory.resolve(file.getKey()), file.getValue());
        }
    }
}
