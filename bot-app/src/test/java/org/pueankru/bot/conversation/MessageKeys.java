package org.pueankru.bot.conversation;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells by which entry of the message files something was said. */
final class MessageKeys {
    /** Entries with fewer letters of their own would fit anything. */
    private static final int FEWEST_LETTERS = 6;

    private static final Pattern GAP = Pattern.compile("\\{\\d+}|%[,0-9$]*[sd]");

    private final List<Entry> entries = new ArrayList<>();

    private record Entry(String key, Pattern pattern, int letters) {}

    MessageKeys() {
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:messages/*.properties")) {
                read(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        entries.sort(Comparator.comparingInt(Entry::letters).reversed());
    }

    private void read(Resource file) throws IOException {
        var messages = new Properties();
        try (Reader text = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            messages.load(text);
        }
        messages.stringPropertyNames().forEach(key -> add(key, messages.getProperty(key)));
    }

    private void add(String key, String message) {
        String[] own = GAP.split(message.replace("''", "'"), -1);
        var pattern = new StringBuilder();
        int letters = 0;
        for (String part : own) {
            pattern.append(pattern.isEmpty() ? "" : ".*?").append(Pattern.quote(part));
            letters += part.length();
        }
        if (letters >= FEWEST_LETTERS) {
            entries.add(
                    new Entry(key, Pattern.compile(pattern.toString(), Pattern.DOTALL), letters));
        }
    }

    /** The entry that this text is, or begins with; the text's own beginning when it is none. */
    String of(String text) {
        return entries.stream()
                .filter(entry -> entry.pattern().matcher(text).matches())
                .findFirst()
                .or(() -> entries.stream().filter(entry -> begins(entry, text)).findFirst())
                .map(Entry::key)
                .orElseGet(() -> "“" + text.lines().findFirst().orElse("") + "”");
    }

    private static boolean begins(Entry entry, String text) {
        Matcher matcher = entry.pattern().matcher(text);
        return matcher.lookingAt();
    }
}
