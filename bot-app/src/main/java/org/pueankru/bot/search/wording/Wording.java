package org.pueankru.bot.search.wording;

import org.jspecify.annotations.Nullable;
import org.pueankru.index.Grade;
import org.pueankru.index.LearningArea;
import org.pueankru.index.MediaType;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Says things in Thai out of the message file. Immutable and thread-safe. */
public final class Wording {
    static final String FILE = "/messages/search_th.properties";
    private static final String SPAN = "–";

    private final Properties messages;

    private Wording(Properties messages) {
        this.messages = messages;
    }

    /** The words in Thai, the only language that the service speaks. */
    public static Wording thai() {
        return new Wording(read());
    }

    static Properties read() {
        var messages = new Properties();
        try (@Nullable InputStream file = Wording.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not on the class path");
            }
            messages.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return messages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The phrase with its gaps filled in order. */
    public String say(Phrase phrase, Object... gaps) {
        return String.format(Locale.ROOT, word(phrase.key()), gaps);
    }

    public String mediaType(@Nullable MediaType type) {
        return word(typeKey(type));
    }

    public String learningArea(@Nullable LearningArea area) {
        return word(areaKey(area));
    }

    /** Grades as teachers write them, neighbours as a span: {@code ป.4–6, ม.1}. */
    public String grades(Collection<Grade> grades) {
        if (EnumSet.allOf(Grade.class).equals(Set.copyOf(grades))) {
            return word("grade.all");
        }
        List<String> spans = new ArrayList<>();
        List<Grade> sorted = List.copyOf(new TreeSet<>(grades));
        for (int first = 0; first < sorted.size(); ) {
            int last = first;
            while (last + 1 < sorted.size() && follows(sorted.get(last), sorted.get(last + 1))) {
                last++;
            }
            spans.add(span(sorted.get(first), sorted.get(last)));
            first = last + 1;
        }
        return String.join(", ", spans);
    }

    static String typeKey(@Nullable MediaType type) {
        return "type." + (type == null ? "none" : type.code());
    }

    static String areaKey(@Nullable LearningArea area) {
        return "area." + (area == null ? "none" : area.code());
    }

    static String levelKey(Grade grade) {
        return "grade." + level(grade);
    }

    /** Changes whenever a word changes. */
    public String fingerprint() {
        return new TreeMap<>(messages).toString();
    }

    private String span(Grade first, Grade last) {
        String one = word(levelKey(first)) + year(first);
        return first == last ? one : one + SPAN + year(last);
    }

    private static boolean follows(Grade one, Grade next) {
        return level(one) == level(next) && one.neighbours().contains(next);
    }

    private static char level(Grade grade) {
        return grade.code().charAt(0);
    }

    private static String year(Grade grade) {
        return grade.code().substring(1);
    }

    private String word(String key) {
        String word = messages.getProperty(key);
        if (word == null) {
            throw new IllegalStateException(key + " is not in " + FILE);
        }
        return word;
    }
}
