package org.pueankru.richmenu;

import org.jspecify.annotations.Nullable;

import java.net.URL;
import java.util.List;

/** The icons that menus may use: from Phosphor Icons, under the MIT licence. */
public final class Icons {
    private static final List<String> NAMES =
            List.of(
                    "baby",
                    "bell",
                    "book-open-text",
                    "bookmark-simple",
                    "books",
                    "calendar-dots",
                    "certificate",
                    "chalkboard-teacher",
                    "chart-bar",
                    "chats-circle",
                    "clipboard-text",
                    "download-simple",
                    "flask",
                    "globe-hemisphere-east",
                    "graduation-cap",
                    "hammer",
                    "heartbeat",
                    "house",
                    "key",
                    "list-checks",
                    "list-magnifying-glass",
                    "magnifying-glass",
                    "math-operations",
                    "megaphone",
                    "palette",
                    "pencil-simple",
                    "question",
                    "seal-check",
                    "sign-in",
                    "star",
                    "translate",
                    "trophy",
                    "upload-simple",
                    "user",
                    "user-plus",
                    "users");

    private Icons() {}

    static boolean exists(String name) {
        return NAMES.contains(name);
    }

    /** All of them, by name. */
    public static List<String> names() {
        return NAMES;
    }

    /** An SVG of one path. */
    public static URL file(String name) {
        @Nullable URL file = Icons.class.getResource("/icons/" + name + ".svg");
        if (!exists(name) || file == null) {
            throw new IllegalArgumentException("No icon " + name);
        }
        return file;
    }
}
