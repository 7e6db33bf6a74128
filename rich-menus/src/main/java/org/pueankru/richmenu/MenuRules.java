package org.pueankru.richmenu;

import org.pueankru.richmenu.Menu.Action;
import org.pueankru.richmenu.Menu.Area;
import org.pueankru.richmenu.Menu.Kind;
import org.pueankru.richmenu.Menu.Look;

import java.net.URI;
import java.net.URISyntaxException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What LINE does not take, and what people could not use. Rules of LINE's are from its reference:
 * "Rich menu object", "Requirements for rich menu image", "Action objects", "Create rich menu
 * alias".
 */
public final class MenuRules {
    /** LINE's. */
    public static final int MOST_AREAS = 20;

    /** Ours, in pixels: smaller ones are hard to hit on a phone. */
    static final int SMALLEST = 240;

    /** WCAG 2.2, 1.4.3. */
    static final double CONTRAST = 4.5;

    private static final int CHAT_BAR = 14;
    private static final int LABEL = 20;
    private static final int TEXT = 300;
    private static final int ADDRESS = 1_000;
    private static final Pattern KEY = Pattern.compile("[a-z0-9-]{1,24}");
    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");
    private static final Set<String> SCHEMES = Set.of("http", "https", "line", "tel");

    private final MenuSet set;
    private final List<String> problems = new ArrayList<>();

    private MenuRules(MenuSet set) {
        this.set = set;
    }

    /** What is wrong, each with its place; empty when all is well. */
    public static List<String> problems(MenuSet set) {
        MenuRules rules = new MenuRules(set);
        rules.check();
        return List.copyOf(rules.problems);
    }

    private void check() {
        Set<String> keys = new HashSet<>();
        for (Menu menu : set.menus()) {
            if (!keys.add(menu.key())) {
                tell(menu, "there are two menus with this key");
            }
            check(menu);
        }
        if (set.of(set.everybodys()).isEmpty()) {
            problems.add("everybody: there is no menu \"" + set.everybodys() + "\"");
        }
    }

    private void check(Menu menu) {
        if (!KEY.matcher(menu.key()).matches()
                || Aliases.taken().stream().anyMatch(menu.key()::startsWith)) {
            tell(
                    menu,
                    "a key is 1 to 24 of a-z, 0-9 and -, and begins with none of "
                            + String.join(", ", Aliases.taken()));
        }
        int bar = letters(menu.chatBarText());
        if (bar < 1 || bar > CHAT_BAR) {
            tell(menu, "the chat bar text has " + bar + " letters; LINE takes 1 to " + CHAT_BAR);
        }
        if (menu.areas().isEmpty() || menu.areas().size() > MOST_AREAS) {
            tell(menu, menu.areas().size() + " areas; LINE takes 1 to " + MOST_AREAS);
        }
        check(menu, menu.look());
        menu.areas().forEach(area -> check(menu, area));
        checkOverlaps(menu);
    }

    private void check(Menu menu, Look look) {
        for (String colour :
                List.of(
                        look.ground(),
                        look.button(),
                        look.words(),
                        look.icon(),
                        look.tab(),
                        look.tabWords())) {
            if (!COLOUR.matcher(colour).matches()) {
                tell(menu, "\"" + colour + "\" is no colour such as #0B6B4F");
                return;
            }
        }
        contrast(menu, "words on buttons", look.words(), look.button());
        contrast(menu, "icons on buttons", look.icon(), look.button());
        contrast(menu, "words on tabs", look.tabWords(), look.tab());
        contrast(menu, "words on the open tab", look.icon(), look.ground());
    }

    private void contrast(Menu menu, String what, String one, String other) {
        double contrast = Contrast.of(one, other);
        if (contrast < CONTRAST) {
            tell(
                    menu,
                    String.format(
                            Locale.ROOT,
                            "%s: contrast %.1f, at least %.1f is wanted",
                            what,
                            contrast,
                            CONTRAST));
        }
    }

    private void check(Menu menu, Area area) {
        int label = letters(area.label());
        if (label < 1 || label > LABEL) {
            tell(menu, area, "its label has " + label + " letters; LINE takes 1 to " + LABEL);
        }
        if (!area.bounds().isWithin(menu.size())) {
            tell(menu, area, "it does not lie within the picture");
        }
        if (area.bounds().width() < SMALLEST || area.bounds().height() < SMALLEST) {
            tell(menu, area, "it is smaller than " + SMALLEST + " pixels");
        }
        if (area.icon() != null && !Icons.exists(area.icon())) {
            tell(
                    menu,
                    area,
                    "there is no icon \"" + area.icon() + "\"; there are " + Icons.names());
        }
        if (area.kind() != Kind.OPEN_TAB) {
            check(menu, area, area.action());
        }
    }

    private void check(Menu menu, Area area, Action action) {
        switch (action) {
            case Action.Say(String text) -> {
                if (text.isBlank() || letters(text) > TEXT) {
                    tell(menu, area, "what it says has to be 1 to " + TEXT + " letters");
                }
            }
            case Action.Open(String address) -> {
                if (!isAddress(address)) {
                    tell(
                            menu,
                            area,
                            "\""
                                    + address
                                    + "\" is no address that LINE opens (http, https, line, tel)");
                }
            }
            case Action.Show(String key) -> {
                if (set.of(key).isEmpty()) {
                    tell(menu, area, "there is no menu \"" + key + "\"");
                }
            }
        }
    }

    private static boolean isAddress(String address) {
        try {
            String scheme = new URI(address).getScheme();
            return address.length() <= ADDRESS
                    && scheme != null
                    && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private void checkOverlaps(Menu menu) {
        for (int i = 0; i < menu.areas().size(); i++) {
            for (int j = i + 1; j < menu.areas().size(); j++) {
                Area one = menu.areas().get(i);
                Area other = menu.areas().get(j);
                if (one.bounds().overlaps(other.bounds())) {
                    tell(menu, one, "it lies over \"" + other.label() + "\"");
                }
            }
        }
    }

    /** As LINE counts: what people see as one letter. */
    private static int letters(String text) {
        BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
        clusters.setText(text);
        int count = 0;
        while (clusters.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }

    private void tell(Menu menu, String problem) {
        problems.add(menu.key() + ": " + problem);
    }

    private void tell(Menu menu, Area area, String problem) {
        problems.add(menu.key() + " > " + area.label() + ": " + problem);
    }
}
