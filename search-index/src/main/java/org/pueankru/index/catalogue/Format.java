package org.pueankru.index.catalogue;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The formats of catalogue files, told apart by content first: names lie more often. */
enum Format {
    JSON_LINES,
    CSV,
    XLSX;

    private static final int SNIFFED_BYTES = 64;

    static Format of(Path file) throws IOException {
        String start;
        try (var in = Files.newInputStream(file)) {
            start = new String(in.readNBytes(SNIFFED_BYTES), ISO_8859_1);
        }
        if (start.startsWith("PK\u0003\u0004")) {
            return XLSX;
        }
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean named =
                name.endsWith(".jsonl") || name.endsWith(".ndjson") || name.endsWith(".json");
        String text = start.startsWith("ï»¿") ? start.substring(3) : start;
        return named || text.stripLeading().startsWith("{") ? JSON_LINES : CSV;
    }
}
