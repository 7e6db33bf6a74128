package org.pueankru.richmenu;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Function;

/** Names menus by what is in them: definition and picture. */
public final class Naming {
    private final Function<Menu, byte[]> pictures;

    public Naming(Function<Menu, byte[]> pictures) {
        this.pictures = pictures;
    }

    public DeployedName of(Menu menu) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            MenuText.of(menu)
                    .forEach(line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            digest.update(pictures.apply(menu));
            return new DeployedName(
                    menu.key(), HexFormat.of().formatHex(digest.digest()).substring(0, 12));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
