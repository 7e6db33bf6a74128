package org.pueankru.richmenu.definition;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** What a file says twice: of two values one would be lost without a word. */
final class Duplicates {
    private static final String MENU = "key";

    private final JsonParser yaml;
    private final Deque<Map<String, Integer>> open = new ArrayDeque<>();
    private final Map<String, Integer> menus = new HashMap<>();

    private Duplicates(JsonParser yaml) {
        this.yaml = yaml;
    }

    /**
     * Looks through a whole file.
     *
     * @throws BadMenuFile at the first key that a map has twice, and menu that there is twice
     */
    static void refuse(JsonParser yaml) throws BadMenuFile {
        new Duplicates(yaml).look();
    }

    private void look() throws BadMenuFile {
        for (JsonToken token = yaml.nextToken(); token != null; token = yaml.nextToken()) {
            if (token == JsonToken.START_OBJECT) {
                open.push(new HashMap<>());
            } else if (token == JsonToken.END_OBJECT) {
                open.pop();
            } else if (token == JsonToken.PROPERTY_NAME) {
                once(open.element(), yaml.currentName(), "the key \"%s\" is there twice");
            } else if (token == JsonToken.VALUE_STRING && MENU.equals(yaml.currentName())) {
                once(menus, yaml.getString(), "there are two menus with the key \"%s\"");
            }
        }
    }

    private void once(Map<String, Integer> seen, String name, String problem) throws BadMenuFile {
        int line = yaml.currentTokenLocation().getLineNr();
        Integer first = seen.putIfAbsent(name, line);
        if (first != null) {
            throw new BadMenuFile(
                    "line %d: ".formatted(line)
                            + problem.formatted(name)
                            + ", the first time in line "
                            + first);
        }
    }
}
