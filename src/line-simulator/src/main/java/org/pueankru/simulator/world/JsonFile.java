package org.pueankru.simulator.world;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A file while it is read; whatever is wrong becomes an {@link UnreadableWorld} that names the file
 * and the place.
 */
record JsonFile(String name) {

    String userId(JsonNode node, String place) {
        String userId = text(node, "userId", place);
        if (!LineId.isUser(userId)) {
            throw wrong(place + ".userId must be U and 32 lower-case hex digits");
        }
        return userId;
    }

    String text(JsonNode node, String property, String place) {
        String text = node.path(property).asString("");
        if (text.isBlank()) {
            throw wrong(place + "." + property + " is missing");
        }
        return text;
    }

    /** A list of ids, all of which are known. */
    List<String> ids(JsonNode nodes, String place, Set<String> known, String whose) {
        List<String> ids = new ArrayList<>();
        for (JsonNode node : nodes) {
            String id = node.asString("");
            if (!known.contains(id)) {
                throw wrong("%s[%d] is nobody in %s".formatted(place, ids.size(), whose));
            }
            ids.add(id);
        }
        return ids;
    }

    void unique(Set<String> seen, String id, String place) {
        if (!seen.add(id)) {
            throw wrong(place + " has an id that was used before");
        }
    }

    void onlyKnown(JsonNode node, String place, Set<String> known) {
        if (!node.isObject()) {
            throw wrong(place + " must be an object");
        }
        for (String property : node.propertyNames()) {
            if (!known.contains(property)) {
                throw wrong(place + " has an unknown property " + property);
            }
        }
    }

    UnreadableWorld wrong(String what) {
        return new UnreadableWorld(name + ": " + what);
    }
}
