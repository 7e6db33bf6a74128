package org.pueankru.richmenu.cli;

import org.jspecify.annotations.Nullable;
import org.pueankru.richmenu.Menu;
import org.pueankru.richmenu.MenuSet;
import org.pueankru.richmenu.picture.MenuPicture;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** Draws the menus into files, with a page that shows them. */
@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        description = "Draws the menus into a directory, with a page that shows them.")
final class PreviewCommand implements Callable<Integer> {
    @Mixin private Wanted wanted = new Wanted();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "made when missing")
    private Path out = Path.of(".");

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        MenuSet menus = wanted.soundMenus();
        try {
            Files.createDirectories(out);
            for (Menu menu : menus.menus()) {
                Files.write(out.resolve(menu.key() + ".png"), wanted.picture(menu));
            }
            Files.write(out.resolve("sarabun.ttf"), MenuPicture.font());
            Files.writeString(out.resolve("index.html"), PreviewPage.of(menus));
        } catch (IOException e) {
            throw new Trouble(out + " cannot be written: " + e.getMessage());
        }
        Output.of(spec).println(menus.menus().size() + " menus in " + out.resolve("index.html"));
        return 0;
    }
}
