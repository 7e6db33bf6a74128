package org.pueankru.bot.console.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The name under which a browser saves a file, such as {@code ผลประกาศ ประชุมผู้บริหาร 26 พ.ย.
 * 2569.xlsx}. Pure.
 */
final class DownloadName {
    /** In letters as people see them; with the rest of the path it stays below what disks take. */
    private static final int LONGEST_TITLE = 50;

    /** What some system takes for a path, a wildcard or nothing at all. */
    private static final Pattern UNSAFE = Pattern.compile("[\\\\/:*?\"<>|%\\p{Cc}\\p{Cf}\\p{Cs}]+");

    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern LETTER = Pattern.compile("\\X");

    private DownloadName() {}

    /**
     * The header's value (RFC 6266): old programs read the plain name, all others the Thai one.
     *
     * @param plain of ASCII letters, without the ending
     * @param parts of the Thai name; empty ones are left out
     */
    static String header(String plain, Stream<String> parts, String ending) {
        return "attachment; " + names(plain, parts, ending);
    }

    /** The same for a file that is shown in place where the browser can. */
    static String inPlace(String plain, Stream<String> parts, String ending) {
        return "inline; " + names(plain, parts, ending);
    }

    private static String names(String plain, Stream<String> parts, String ending) {
        String name =
                parts.map(DownloadName::safe)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "));
        String encoded =
                URLEncoder.encode(name + "." + ending, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("*", "%2A");
        return "filename=\"%s.%s\"; filename*=UTF-8''%s".formatted(plain, ending, encoded);
    }

    private static String safe(String part) {
        String spaced = SPACES.matcher(UNSAFE.matcher(part).replaceAll(" ")).replaceAll(" ");
        // a name that begins with a dot is hidden, and one that ends with it is cut
        return cut(spaced.strip()).replaceAll("^[. ]+|[. ]+$", "");
    }

    /** Thai letters keep their vowels and tone marks. */
    private static String cut(String text) {
        Matcher letters = LETTER.matcher(text);
        int end = 0;
        for (int i = 0; i < LONGEST_TITLE && letters.find(); i++) {
            end = letters.end();
        }
        return text.substring(0, end);
    }
}
