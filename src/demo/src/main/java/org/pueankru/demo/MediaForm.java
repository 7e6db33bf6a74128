package org.pueankru.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A form in which teachers ask for media: one of the eight media types, or a finer one that shows
 * in titles, such as a worksheet or a song.
 *
 * @param types media types that it can have; empty: any
 * @param titles found in the titles of exactly this form; the empty pattern: in every title
 * @param acceptedTypes media types with which a teacher would make do
 * @param acceptedTitles found in titles with which a teacher would make do
 */
record MediaForm(
        String name,
        List<String> types,
        Pattern titles,
        List<String> acceptedTypes,
        Pattern acceptedTitles) {
    private static final Pattern NONE = Pattern.compile("(?!)");

    static Map<String, MediaForm> readAll(Path file) throws IOException {
        Map<String, MediaForm> forms = new LinkedHashMap<>();
        Table.read(file).stream()
                .map(
                        row ->
                                new MediaForm(
                                        row.text("form"),
                                        row.list("types"),
                                        Pattern.compile(row.text("titles")),
                                        row.list("acceptedTypes"),
                                        orNone(row.text("acceptedTitles"))))
                .forEach(form -> forms.put(form.name(), form));
        return forms;
    }

    private static Pattern orNone(String pattern) {
        return pattern.isEmpty() ? NONE : Pattern.compile(pattern);
    }

    Fit fitOf(MediaRecord item) {
        if ((types.isEmpty() || types.contains(item.mediaType()))
                && titles.matcher(item.title()).find()) {
            return Fit.EXACT;
        }
        return acceptedTypes.contains(item.mediaType())
                        || acceptedTitles.matcher(item.title()).find()
                ? Fit.NEAR
                : Fit.NONE;
    }
}
