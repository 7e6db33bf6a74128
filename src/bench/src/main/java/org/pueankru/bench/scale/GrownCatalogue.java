package org.pueankru.bench.scale;

import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A catalogue of any size: each record is put together from two records of the demo catalogue on
 * the same learning area, with other numbers, and names from {@link Names}. A record depends on the
 * seed, its number and its edition alone, so a larger catalogue begins with the smaller one.
 */
final class GrownCatalogue {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final List<String> PARTS =
            List.of("ตอนที่", "ชุดที่", "หน่วยที่", "เล่มที่", "แผนที่", "ครั้งที่", "ใบที่");

    /** Numbers that are no part of a grade or an indicator. */
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9./])[0-9]{1,3}(?![0-9./])");

    private final long seed;
    private final Names names;
    private final List<Model> models;
    private final Map<String, List<Model>> byArea;

    GrownCatalogue(long seed, List<Model> models) {
        this.seed = seed;
        this.names = new Names(seed);
        this.models = List.copyOf(models);
        this.byArea =
                models.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Model::learningArea, TreeMap::new, Collectors.toList()));
    }

    /** Writes records from number 0 on; every so-manieth in its second edition, 0 for none. */
    void write(Path file, int records, int changedEach) throws IOException {
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            for (int i = 0; i < records; i++) {
                int edition = changedEach > 0 && i % changedEach == 0 ? 2 : 1;
                lines.write(MAPPER.writeValueAsString(record(i, edition)));
                lines.newLine();
            }
        }
    }

    /** A record's fields by the names that catalogue files use. */
    Map<String, Object> record(int number, int edition) {
        var pick = new Pick(seed, number, edition);
        Model one = pick.one(models);
        Model other = pick.one(byArea.getOrDefault(one.learningArea(), models));
        String school = names.school(number, pick);
        Map<String, Object> record = new TreeMap<>();
        record.put("id", id(number));
        record.put("title", title(one, other, school, pick));
        record.put("description", description(one, other, names.course(number, pick), pick));
        record.put("url", "https://media.bench.invalid/" + number);
        record.put("mediaType", one.mediaType());
        record.put("learningArea", one.learningArea());
        record.put("grades", one.grades());
        record.put("indicators", one.indicators());
        record.put("tags", tags(one, other, pick));
        record.put("creator", pick.chance(0.7) ? names.person(number, pick) : one.creator());
        record.put("organisation", pick.chance(0.7) ? "โรงเรียน" + school : one.organisation());
        record.put("licence", one.licence());
        record.put(
                "publishedOn",
                "20%02d-%02d-%02d"
                        .formatted(pick.number(18, 25), pick.number(1, 12), pick.number(1, 28)));
        record.put("views", pick.skewed(3_000));
        record.put("language", "th");
        return record;
    }

    static String id(int number) {
        return "grown-%07d".formatted(number);
    }

    private static String title(Model one, Model other, String school, Pick pick) {
        var title =
                new StringBuilder(
                        NUMBER.matcher(one.title()).replaceAll(number -> "" + pick.number(1, 99)));
        if (pick.chance(0.3) && !other.tags().isEmpty()) {
            title.append(' ').append(pick.one(other.tags()));
        }
        if (pick.chance(0.5)) {
            title.append(' ').append(pick.one(PARTS)).append(' ').append(pick.number(1, 40));
        }
        if (pick.chance(0.15)) {
            title.append(" โรงเรียน").append(school);
        }
        return title.toString();
    }

    private static String description(Model one, Model other, String course, Pick pick) {
        var sentences = new ArrayList<String>(List.of(one.description().split(" ", -1)));
        sentences.addAll(List.of(other.description().split(" ", -1)));
        List<String> kept = pick.some(sentences, Math.max(1, sentences.size() / 2));
        return String.join(" ", kept) + (pick.chance(0.5) ? " รหัสวิชา " + course : "");
    }

    private static List<String> tags(Model one, Model other, Pick pick) {
        var tags = new TreeSet<>(pick.some(one.tags(), 3));
        tags.addAll(pick.some(other.tags(), 2));
        return List.copyOf(tags);
    }
}
