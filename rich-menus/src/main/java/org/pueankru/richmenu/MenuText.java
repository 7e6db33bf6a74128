package org.pueankru.richmenu;

import org.pueankru.richmenu.Menu.Action;
import org.pueankru.richmenu.Menu.Area;

import java.util.List;
import java.util.stream.Stream;

/** What is on a menu, a line for each thing, for people who compare two of them. */
public final class MenuText {
    private MenuText() {}

    public static List<String> of(Menu menu) {
        return Stream.concat(
                        Stream.of(bar(menu.chatBarText(), menu.size())),
                        menu.areas().stream().map(MenuText::of))
                .toList();
    }

    /** The bar that opens it. */
    public static String bar(String text, Menu.Size size) {
        return "bar \"" + text + "\", " + size.width() + " x " + size.height();
    }

    private static String of(Area area) {
        return line(area.bounds(), area.label(), actionOf(area.action()));
    }

    /** Something to tap. */
    public static String line(Menu.Bounds at, String label, String action) {
        return "%d,%d %d x %d \"%s\" %s"
                .formatted(at.x(), at.y(), at.width(), at.height(), label, action);
    }

    private static String actionOf(Action action) {
        return switch (action) {
            case Action.Say(String text) -> says(text);
            case Action.Open(String address) -> opens(address);
            case Action.Show(String key) -> shows(Plan.aliasOf(key));
        };
    }

    public static String says(String text) {
        return "says \"" + text + "\"";
    }

    public static String opens(String address) {
        return "opens " + address;
    }

    public static String shows(String alias) {
        return "shows " + alias;
    }
}
