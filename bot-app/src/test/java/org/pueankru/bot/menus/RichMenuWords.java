package org.pueankru.bot.menus;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the buttons of the rich menus say, by role. */
public final class RichMenuWords {
    private RichMenuWords() {}

    public static Map<String, List<String>> ofRoles() {
        MenuBook book = new MenuBook();
        Map<String, List<String>> words = new LinkedHashMap<>();
        for (MenuRole role : MenuRole.values()) {
            words.put(
                    role.code(),
                    book.of(role).stream()
                            .flatMap(tab -> tab.items().stream())
                            .map(MenuBook.Item::says)
                            .toList());
        }
        return words;
    }
}
