package org.pueankru.index.catalogue;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads one JSON object a line; fields that we do not know are nobody's business. */
final class JsonLines {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();

    private JsonLines() {}

    static void read(BufferedReader lines, CheckedRows rows) throws IOException {
        long number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (!line.isBlank()) {
                read(number, line, rows);
            }
        }
    }

    private static void read(long number, String line, CheckedRows rows) {
        JsonNode node;
        try {
            node = MAPPER.readTree(line);
        } catch (JacksonException e) {
            rows.broken(
                    number,
                    "not valid JSON: " + e.getOriginalMessage().lines().findFirst().orElse(""));
            return;
        }
        if (!node.isObject()) {
            rows.broken(number, "not a JSON object");
            return;
        }
        try {
            rows.row(new RawRow(number, cells(node)));
        } catch (RefusedException e) {
            rows.broken(number, e.reason());
        }
    }

    private static Map<Column, List<String>> cells(JsonNode node) throws RefusedException {
        Map<Column, List<String>> cells = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            JsonNode value = node.get(column.field());
            if (value != null && !value.isNull()) {
                List<String> values = values(column, value);
                if (!values.isEmpty()) {
                    cells.put(column, values);
                }
            }
        }
        return cells;
    }

    private static List<String> values(Column column, JsonNode value) throws RefusedException {
        var values = new ArrayList<String>();
        if (value.isArray() && column.isList()) {
            for (JsonNode element : value) {
                add(values, column, element);
            }
        } else {
            add(values, column, value);
        }
        return values;
    }

    private static void add(List<String> values, Column column, JsonNode value)
            throws RefusedException {
        if (!value.isString() && !value.isNumber()) {
            throw new RefusedException(column.field() + " is neither text nor a number");
        }
        String text = value.isString() ? value.stringValue().strip() : value.asString();
        if (!text.isEmpty()) {
            values.add(text);
        }
    }
}
