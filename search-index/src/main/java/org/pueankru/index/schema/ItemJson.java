package org.pueankru.index.schema;

import org.jspecify.annotations.Nullable;
import org.pueankru.index.Grade;
import org.pueankru.index.LearningArea;
import org.pueankru.index.MediaItem;
import org.pueankru.index.MediaType;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A media item as the index stores it: a catalogue record without its empty fields. */
final class ItemJson {
    private static final JsonMapper MAPPER = new JsonMapper();

    private ItemJson() {}

    static String write(MediaItem item) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("id", item.id()).put("title", item.title()).put("url", item.url());
        put(node, "description", item.description());
        put(node, "thumbnail", item.thumbnail());
        put(node, "mediaType", item.mediaType() == null ? null : item.mediaType().code());
        put(node, "learningArea", item.learningArea() == null ? null : item.learningArea().code());
        putAll(node, "grades", item.grades().stream().map(Grade::code).toList());
        putAll(node, "indicators", item.indicators());
        putAll(node, "tags", item.tags());
        put(node, "creator", item.creator());
        put(node, "organisation", item.organisation());
        put(node, "licence", item.licence());
        put(node, "publishedOn", item.publishedOn() == null ? null : item.publishedOn().toString());
        if (item.views() != 0) {
            node.put("views", item.views());
        }
        put(node, "language", item.language());
        return node.toString();
    }

    static MediaItem read(String json) {
        JsonNode node = MAPPER.readTree(json);
        String published = text(node, "publishedOn");
        String type = text(node, "mediaType");
        String area = text(node, "learningArea");
        return MediaItem.builder(
                        node.path("id").stringValue(),
                        node.path("title").stringValue(),
                        node.path("url").stringValue())
                .description(text(node, "description"))
                .thumbnail(text(node, "thumbnail"))
                .mediaType(type == null ? null : MediaType.ofCode(type).orElseThrow())
                .learningArea(area == null ? null : LearningArea.ofCode(area).orElseThrow())
                .grades(texts(node, "grades").stream().map(Grade::valueOf).toList())
                .indicators(texts(node, "indicators"))
                .tags(texts(node, "tags"))
                .creator(text(node, "creator"))
                .organisation(text(node, "organisation"))
                .licence(text(node, "licence"))
                .publishedOn(published == null ? null : LocalDate.parse(published))
                .views(node.path("views").asLong(0))
                .language(text(node, "language"))
                .build();
    }

    private static void put(ObjectNode node, String name, @Nullable String value) {
        if (value != null) {
            node.put(name, value);
        }
    }

    private static void putAll(ObjectNode node, String name, Collection<String> values) {
        if (!values.isEmpty()) {
            var array = node.putArray(name);
            values.forEach(array::add);
        }
    }

    private static @Nullable String text(JsonNode node, String name) {
        JsonNode value = node.get(name);
        return value == null ? null : value.stringValue();
    }

    private static List<String> texts(JsonNode node, String name) {
        var texts = new ArrayList<String>();
        node.path(name).forEach(value -> texts.add(value.stringValue()));
        return texts;
    }
}
