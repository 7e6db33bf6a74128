package org.pueankru.richmenu;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** With what the aliases of our menus begin; the bot reads the same file. */
final class AliasPrefix {
    private AliasPrefix() {}

    static String read() {
        Properties file = new Properties();
        try (InputStream in =
                Objects.requireNonNull(
                        AliasPrefix.class.getResourceAsStream("/menus/aliases.properties"))) {
            file.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Objects.requireNonNull(file.getProperty("prefix"));
    }
}
