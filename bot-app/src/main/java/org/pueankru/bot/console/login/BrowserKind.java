package org.pueankru.bot.console.login;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Which browser asks, in words that its user knows it by. */
final class BrowserKind {
    /** A mark in the header, and the name; the first that fits counts, since most claim others. */
    private record Known(String mark, String name) {}

    private static final List<Known> BROWSERS =
            List.of(
                    new Known(" Line/", "LINE"),
                    new Known("Edg", "Edge"),
                    new Known("OPR/", "Opera"),
                    new Known("SamsungBrowser", "Samsung Internet"),
                    new Known("Firefox", "Firefox"),
                    new Known("FxiOS", "Firefox"),
                    new Known("CriOS", "Chrome"),
                    new Known("Chrome", "Chrome"),
                    new Known("Safari", "Safari"));
    private static final List<Known> SYSTEMS =
            List.of(
                    new Known("iPhone", "iPhone"),
                    new Known("iPad", "iPad"),
                    new Known("Android", "Android"),
                    new Known("Windows", "Windows"),
                    new Known("CrOS", "Chromebook"),
                    new Known("Mac OS X", "Mac"),
                    new Known("Linux", "Linux"));

    private BrowserKind() {}

    /**
     * Such as {@code Chrome · Windows}; nothing of the header itself, which anybody may write.
     *
     * @param userAgent the header, or null
     */
    static String of(@Nullable String userAgent) {
        String header = userAgent == null ? "" : userAgent;
        return name(BROWSERS, header) + " · " + name(SYSTEMS, header);
    }

    private static String name(List<Known> known, String header) {
        return known.stream()
                .filter(each -> header.contains(each.mark()))
                .map(Known::name)
                .findFirst()
                .orElse("?");
    }
}
