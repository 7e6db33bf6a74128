package org.pueankru.bot.menus;

import org.springframework.beans.factory.config.YamlMapFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is on the rich menus: read from the very file from which they are made, so that words and
 * pictures cannot disagree. Thread-safe.
 */
@Component
class MenuBook {
    private static final String FILE = "menus/menus.yaml";

    private final Map<MenuRole, List<Tab>> tabs = new HashMap<>();

    MenuBook() {
        YamlMapFactoryBean yaml = new YamlMapFactoryBean();
        yaml.setResources(new ClassPathResource(FILE));
        Map<String, Object> file = Objects.requireNonNull(yaml.getObject());
        Map<String, List<Item>> byKey = new HashMap<>();
        for (Map<String, Object> role : list(file, "roles")) {
            List<Tab> ofRole = new ArrayList<>();
            for (Map<String, Object> tab : list(role, "tabs")) {
                List<Item> items =
                        tab.containsKey("buttonsOf")
                                ? Objects.requireNonNull(byKey.get(text(tab, "buttonsOf")))
                                : list(tab, "buttons").stream().map(MenuBook::item).toList();
                byKey.put(text(tab, "key"), items);
                ofRole.add(new Tab(text(tab, "key"), text(tab, "title"), items));
            }
            tabs.put(MenuRole.ofCode(text(role, "role")).orElseThrow(), List.copyOf(ofRole));
        }
    }

    /**
     * A tab of a menu.
     *
     * @param key names the menu; its alias at LINE is {@code pk-KEY}
     */
    record Tab(String key, String title, List<Item> items) {
        Tab {
            items = List.copyOf(items);
        }

        String alias() {
            return "pk-" + key;
        }
    }

    /** Something to tap: a text is said. */
    record Item(String label, String says) {}

    /** Whether an alias at LINE is one of ours. */
    static boolean isOurs(String alias) {
        return alias.startsWith("pk-");
    }

    /** The tabs of a role, the one that opens first. */
    List<Tab> of(MenuRole role) {
        return Objects.requireNonNull(tabs.get(role), role::code);
    }

    private static Item item(Map<String, Object> button) {
        return new Item(text(button, "label"), text(button, "says"));
    }

    private static String text(Map<String, Object> map, String name) {
        return Objects.requireNonNull(map.get(name), name).toString();
    }

    @SuppressWarnings("unchecked") // a YAML list of maps
    private static List<Map<String, Object>> list(Map<String, Object> map, String name) {
        return (List<Map<String, Object>>) Objects.requireNonNull(map.get(name), name);
    }
}
