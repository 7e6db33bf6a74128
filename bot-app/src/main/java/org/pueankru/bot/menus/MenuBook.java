package org.pueankru.bot.menus;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.PropertiesFactoryBean;
import org.springframework.beans.factory.config.YamlMapFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is on the rich menus: read from the very file from which they are made, so that words and
 * pictures cannot disagree. Thread-safe.
 */
@Component
class MenuBook {
    private static final String FILE = "menus/menus.yaml";
    private static final String PREFIX = prefix();

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
     * @param key names the menu; with the prefix of all of ours it is its alias at LINE
     */
    record Tab(String key, String title, List<Item> items) {
        Tab {
            items = List.copyOf(items);
        }

        String alias() {
            return PREFIX + key;
        }
    }

    /** Something to tap: a text is said. */
    record Item(String label, String says) {}

    /** Whether menus of ours are shown: others may have an alias that begins as ours do. */
    boolean isShown(Set<String> aliases) {
        return all().anyMatch(tab -> aliases.contains(tab.alias()));
    }

    /** Whether an alias is there only while the menus change. */
    static boolean isOfAChange(String alias) {
        return alias.startsWith(PREFIX + "next-") || alias.startsWith(PREFIX + "back-");
    }

    /** The menu of a role; null = everybody's. */
    @Nullable String menuOf(MenuRole role, Map<String, String> aliases) {
        return role == MenuRole.GUEST ? null : aliases.get(of(role).getFirst().alias());
    }

    private static String prefix() {
        PropertiesFactoryBean file = new PropertiesFactoryBean();
        file.setLocation(new ClassPathResource("menus/aliases.properties"));
        try {
            file.afterPropertiesSet();
            return Objects.requireNonNull(file.getObject()).getProperty("prefix");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Tabs that LINE should have and has not. */
    List<Tab> missing(Set<String> aliases) {
        return all().filter(tab -> !aliases.contains(tab.alias())).toList();
    }

    /** All tabs of all roles. */
    Stream<Tab> all() {
        return Arrays.stream(MenuRole.values()).flatMap(role -> of(role).stream());
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
