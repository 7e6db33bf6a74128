package org.pueankru.bot.conversation;

import org.springframework.beans.factory.config.YamlMapFactoryBean;
import org.springframework.core.io.ClassPathResource;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What the buttons of the rich menus say, by role; read from the file from which they are made. */
final class RichMenuWords {
    private RichMenuWords() {}

    static Map<String, List<String>> ofRoles() {
        YamlMapFactoryBean yaml = new YamlMapFactoryBean();
        yaml.setResources(new ClassPathResource("menus/menus.yaml"));
        Map<String, List<String>> words = new LinkedHashMap<>();
        for (Map<String, Object> role : list(Objects.requireNonNull(yaml.getObject()), "roles")) {
            List<String> said = new ArrayList<>();
            for (Map<String, Object> tab : list(role, "tabs")) {
                if (tab.containsKey("buttons")) {
                    list(tab, "buttons")
                            .forEach(button -> said.add(String.valueOf(button.get("says"))));
                }
            }
            words.put(String.valueOf(role.get("role")), said);
        }
        return words;
    }

    @SuppressWarnings("unchecked") // a YAML list of maps
    private static List<Map<String, Object>> list(Map<String, Object> map, String name) {
        return (List<Map<String, Object>>) Objects.requireNonNull(map.get(name));
    }
}
