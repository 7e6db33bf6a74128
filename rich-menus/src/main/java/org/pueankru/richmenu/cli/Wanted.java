package org.pueankru.richmenu.cli;

import org.jspecify.annotations.Nullable;
import org.pueankru.richmenu.DeployedName;
import org.pueankru.richmenu.Menu;
import org.pueankru.richmenu.MenuRules;
import org.pueankru.richmenu.MenuSet;
import org.pueankru.richmenu.Naming;
import org.pueankru.richmenu.definition.BadMenuFile;
import org.pueankru.richmenu.definition.MenuFile;
import org.pueankru.richmenu.picture.MenuPicture;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The menus that are wanted, with their pictures. */
final class Wanted {
    @Option(
            names = "--file",
            paramLabel = "YAML",
            description = "the menus (those that come with the program)")
    private @Nullable Path file;

    private final MenuPicture pen = new MenuPicture();
    private final Map<String, byte[]> pictures = new HashMap<>();

    MenuSet menus() {
        try {
            if (file == null) {
                return MenuFile.ours();
            }
            try (InputStream yaml = Files.newInputStream(file)) {
                return MenuFile.read(yaml);
            }
        } catch (BadMenuFile e) {
            throw new Trouble(name() + ": " + e.getMessage());
        } catch (IOException e) {
            throw new Trouble(name() + " cannot be read: " + e.getMessage());
        }
    }

    private String name() {
        return file == null ? "The menus that come with the program" : file.toString();
    }

    /** The menus, when nothing is wrong with them. */
    MenuSet soundMenus() {
        MenuSet menus = menus();
        List<String> problems = problems(menus);
        if (!problems.isEmpty()) {
            throw new Trouble(String.join(System.lineSeparator(), problems));
        }
        return menus;
    }

    List<String> problems(MenuSet menus) {
        List<String> problems = new ArrayList<>(MenuRules.problems(menus));
        if (problems.isEmpty()) {
            for (Menu menu : menus.menus()) {
                int size = picture(menu).length;
                if (size > MenuPicture.LARGEST) {
                    problems.add(
                            menu.key()
                                    + ": its picture has "
                                    + size
                                    + " bytes; LINE takes "
                                    + MenuPicture.LARGEST);
                }
            }
        }
        return problems;
    }

    byte[] picture(Menu menu) {
        return pictures.computeIfAbsent(menu.key(), _ -> pen.png(menu));
    }

    List<DeployedName> names(MenuSet menus) {
        Naming naming = new Naming(this::picture);
        return menus.menus().stream().map(naming::of).toList();
    }
}
