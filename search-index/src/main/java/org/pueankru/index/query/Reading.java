package org.pueankru.index.query;

import org.pueankru.index.Excluded;
import org.pueankru.index.Filters;
import org.pueankru.index.Grade;
import org.pueankru.index.LearningArea;
import org.pueankru.index.MediaType;
import org.pueankru.index.analysis.NormalisedText;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Collects what one query says while it is scanned from left to right. */
final class Reading {
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\uFEFF\\u00AD]");
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");
    private static final Pattern LOOSE_ENDS =
            Pattern.compile("^[\\s\\p{Z},;:/+&\\-–—]+|[\\s\\p{Z},;:/+&\\-–—]+$");
    private static final Set<String> CONNECTORS =
            Set.of(
                    "และ", "กับ", "หรือ", "ของ", "ที่", "ใน", "แบบ", "เป็น", "สำหรับ", "วิชา",
                    "ชั้น");

    private final NormalisedText typed;
    private final Set<Grade> grades = new TreeSet<>();
    private final Set<LearningArea> areas = new TreeSet<>();
    private final Set<MediaType> types = new TreeSet<>();
    private final Set<String> indicators = new LinkedHashSet<>();
    private final Set<String> unwantedWords = new LinkedHashSet<>();
    private Excluded excluded = Excluded.NOTHING;
    private final List<String> pieces = new ArrayList<>();
    private int pieceFrom;
    private String fallBack = "";

    Reading(NormalisedText typed) {
        this.typed = typed;
    }

    void add(Filters filters) {
        grades.addAll(filters.grades());
        areas.addAll(filters.learningAreas());
        types.addAll(filters.mediaTypes());
        indicators.addAll(filters.indicators());
    }

    /** Excludes what the filters name; indicators cannot be excluded. */
    void exclude(Filters unwanted) {
        excluded =
                excluded.and(
                        new Excluded(
                                unwanted.grades(),
                                unwanted.learningAreas(),
                                unwanted.mediaTypes(),
                                Set.of()));
    }

    /** Excludes the words of a part of the text. */
    void exclude(int from, int to) {
        String words = tidied(typed.typed(from, to));
        if (!words.isEmpty()) {
            unwantedWords.add(words);
        }
    }

    /** Remembers what the text is about if nothing else is left of it. */
    void fallBackOn(int from, int to) {
        fallBack = fallBack.isEmpty() ? tidied(typed.typed(from, to)) : fallBack;
    }

    /** Takes a part out of the text; parts come in order. */
    void drop(int from, int to) {
        endPiece(from);
        pieceFrom = to;
    }

    void end() {
        endPiece(typed.text().length());
    }

    private void endPiece(int end) {
        String piece = typed.typed(pieceFrom, end);
        boolean whole = pieceFrom == 0 && end == typed.text().length();
        pieces.add(whole ? piece : LOOSE_ENDS.matcher(piece).replaceAll(""));
    }

    Filters filters() {
        return new Filters(grades, areas, types, indicators, excluded.withWords(unwantedWords));
    }

    String text() {
        String left = left();
        return left.isEmpty() && filters().isEmpty() ? fallBack : left;
    }

    private String left() {
        boolean whole = pieces.size() == 1;
        return pieces.stream()
                .map(Reading::tidied)
                .filter(piece -> whole || !CONNECTORS.contains(piece))
                .filter(piece -> !piece.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Whether there are only Thai and plain Latin characters and single spaces; cheap. */
    private static boolean isTidy(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = (c > ' ' && c <= '~') || (c >= 'ก' && c <= '๛');
            if (!plain && (c != ' ' || (i > 0 && text.charAt(i - 1) == ' '))) {
                return false;
            }
        }
        return true;
    }

    /** Text with single spaces and without what cannot be seen. */
    static String tidied(String text) {
        if (isTidy(text)) {
            return text.strip();
        }
        return BLANK.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll(" ").strip();
    }
}
