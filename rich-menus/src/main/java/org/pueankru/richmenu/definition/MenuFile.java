package org.pueankru.richmenu.definition;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.jspecify.annotations.Nullable;
import org.pueankru.richmenu.Menu;
import org.pueankru.richmenu.MenuSet;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads menus from YAML and lays them out. */
public final class MenuFile {
    private static final YAMLMapper YAML =
            YAMLMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .build();

    /** Our own menus. */
    public static final String OURS = "/menus/menus.yaml";

    private MenuFile() {}

    private record File(
            Menu.Look look, @JsonProperty("everybody") String everybodys, List<Role> roles) {}

    private record Role(String role, @Nullable String size, List<Tab> tabs) {}

    private record Tab(
            String key,
            String title,
            String chatBar,
            @Nullable Integer columns,
            @Nullable List<Button> buttons,
            @Nullable String buttonsOf) {}

    private record Button(
            String label,
            @Nullable String icon,
            @Nullable String says,
            @Nullable String opens,
            @Nullable String shows) {}

    /**
     * The menus of a file.
     *
     * @throws BadMenuFile when it is no such file; what it says has a line where it is known
     * @throws IOException when it cannot be read
     */
    public static MenuSet read(InputStream yaml) throws IOException, BadMenuFile {
        try {
            byte[] bytes = yaml.readAllBytes();
            try (JsonParser tokens = YAML.createParser(bytes)) {
                Duplicates.refuse(tokens);
            }
            File file = YAML.readValue(bytes, File.class);
            List<Menu> menus = new ArrayList<>();
            for (Role role : required(file.roles(), "roles")) {
                menus.addAll(menusOf(role, file));
            }
            return new MenuSet(menus, required(file.everybodys(), "everybody"));
        } catch (JacksonException e) {
            throw new BadMenuFile(e);
        }
    }

    /** Our own menus. */
    public static MenuSet ours() throws IOException, BadMenuFile {
        try (InputStream yaml = Objects.requireNonNull(MenuFile.class.getResourceAsStream(OURS))) {
            return read(yaml);
        }
    }

    private static <T> T required(@Nullable T value, String name) throws BadMenuFile {
        if (value == null) {
            throw new BadMenuFile("\"" + name + "\" is missing");
        }
        return value;
    }

    private static List<Menu> menusOf(Role role, File file) throws BadMenuFile {
        Menu.Look look = required(file.look(), "look");
        String name = required(role.role(), "role");
        Menu.Size size = "compact".equals(role.size()) ? Menu.Size.COMPACT : Menu.Size.LARGE;
        List<Menu> menus = new ArrayList<>();
        List<Tab> tabs = required(role.tabs(), name + " > tabs");
        for (int open = 0; open < tabs.size(); open++) {
            Tab tab = tabs.get(open);
            Layout layout = new Layout(size, tabs.size() > 1 ? tabs.size() : 0);
            List<Menu.Area> areas = new ArrayList<>();
            for (int i = 0; i < tabs.size() && tabs.size() > 1; i++) {
                areas.add(areaOf(tabs.get(i), layout.tab(i), i == open));
            }
            List<Button> buttons = buttonsOf(tab, file);
            int columns = Math.max(1, required(tab.columns(), tab.key() + " > columns"));
            for (int i = 0; i < buttons.size(); i++) {
                areas.add(areaOf(buttons.get(i), layout.button(i, buttons.size(), columns)));
            }
            menus.add(
                    new Menu(
                            required(tab.key(), name + " > key"),
                            name,
                            required(tab.chatBar(), tab.key() + " > chatBar"),
                            size,
                            look,
                            areas));
        }
        return menus;
    }

    private static List<Button> buttonsOf(Tab tab, File file) throws BadMenuFile {
        if (tab.buttonsOf() == null) {
            return required(tab.buttons(), tab.key() + " > buttons");
        }
        List<Button> others =
                file.roles().stream()
                        .flatMap(role -> role.tabs().stream())
                        .filter(other -> tab.buttonsOf().equals(other.key()))
                        .flatMap(other -> Stream.ofNullable(other.buttons()))
                        .findFirst()
                        .orElse(null);
        if (others == null || tab.buttons() != null) {
            throw new BadMenuFile(
                    tab.key() + " > buttonsOf: name a tab that has buttons, and give none here");
        }
        return others;
    }

    private static Menu.Area areaOf(Tab tab, Menu.Bounds bounds, boolean open) {
        return new Menu.Area(
                bounds,
                tab.title(),
                null,
                open ? Menu.Kind.OPEN_TAB : Menu.Kind.TAB,
                new Menu.Action.Show(tab.key()));
    }

    private static Menu.Area areaOf(Button button, Menu.Bounds bounds) throws BadMenuFile {
        return new Menu.Area(
                bounds,
                required(button.label(), "label"),
                button.icon(),
                Menu.Kind.BUTTON,
                actionOf(button));
    }

    private static Menu.Action actionOf(Button button) throws BadMenuFile {
        List<Menu.Action> actions = new ArrayList<>();
        if (button.says() != null) {
            actions.add(new Menu.Action.Say(button.says()));
        }
        if (button.opens() != null) {
            actions.add(new Menu.Action.Open(button.opens()));
        }
        if (button.shows() != null) {
            actions.add(new Menu.Action.Show(button.shows()));
        }
        if (actions.size() != 1) {
            throw new BadMenuFile(
                    "\"" + button.label() + "\" needs exactly one of says, opens and shows");
        }
        return actions.getFirst();
    }
}
