package org.pueankru.index.catalogue;

import org.jspecify.annotations.Nullable;
import org.pueankru.index.Grade;
import org.pueankru.index.LearningArea;
import org.pueankru.index.MediaItem;
import org.pueankru.index.MediaType;
import org.pueankru.index.query.GradeGrammar;
import org.pueankru.index.query.Indicators;
import org.pueankru.index.query.Vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Makes an item of a row, or says why not. What is neither a code nor a known name is refused. */
final class RowCheck {
    private static final int LONGEST_ID = 100;
    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_INDICATOR = 40;
    private static final int LONGEST_TAG = 200;
    private static final int LONGEST_SHOWN = 40;
    private static final Pattern SEPARATOR = Pattern.compile("[|;,]");
    private static final Pattern WHOLE_NUMBER =
            Pattern.compile("[0-9]{1,15}|[0-9]{1,3}(,[0-9]{3}){1,4}");

    private RowCheck() {}

    static MediaItem item(RawRow row) throws RefusedException {
        return MediaItem.builder(
                        id(row),
                        notLonger(LONGEST_TITLE, Column.TITLE, required(row, Column.TITLE)),
                        WebAddress.encoded("url", required(row, Column.URL)))
                .description(optional(row, Column.DESCRIPTION))
                .thumbnail(thumbnail(row))
                .mediaType(mediaType(row))
                .learningArea(learningArea(row))
                .grades(grades(row))
                .indicators(indicators(row))
                .tags(tags(row))
                .creator(name(row, Column.CREATOR))
                .organisation(name(row, Column.ORGANISATION))
                .licence(optional(row, Column.LICENCE))
                .publishedOn(CatalogueDate.parse(row.one(Column.PUBLISHED_ON)))
                .views(views(row))
                .language(optional(row, Column.LANGUAGE))
                .build();
    }

    private static String id(RawRow row) throws RefusedException {
        String id = notLonger(LONGEST_ID, Column.ID, required(row, Column.ID));
        if (id.codePoints().anyMatch(RowCheck::isUnstorable)) {
            throw new RefusedException("id has a character that cannot be stored");
        }
        return id;
    }

    /** Control characters, and halves of characters: no database takes them all. */
    private static boolean isUnstorable(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
    }

    private static String required(RawRow row, Column column) throws RefusedException {
        String value = row.one(column);
        if (value.isEmpty()) {
            throw new RefusedException(column.field() + " is missing");
        }
        return value;
    }

    /** The index cannot take a value of any length. */
    private static String notLonger(int most, Column column, String value) throws RefusedException {
        if (value.length() > most) {
            throw new RefusedException(column.field() + " is longer than " + most + " characters");
        }
        return value;
    }

    private static @Nullable String name(RawRow row, Column column) throws RefusedException {
        String value = optional(row, column);
        return value == null ? null : notLonger(LONGEST_NAME, column, value);
    }

    private static @Nullable String optional(RawRow row, Column column) {
        String value = row.one(column);
        return value.isEmpty() ? null : value;
    }

    private static @Nullable String thumbnail(RawRow row) throws RefusedException {
        String value = row.one(Column.THUMBNAIL);
        return value.isEmpty() ? null : WebAddress.encoded("thumbnail", value);
    }

    private static @Nullable MediaType mediaType(RawRow row) throws RefusedException {
        String name = row.one(Column.MEDIA_TYPE);
        return name.isEmpty()
                ? null
                : Vocabulary.standard()
                        .mediaType(name)
                        .orElseThrow(() -> unknown("media type", name));
    }

    private static @Nullable LearningArea learningArea(RawRow row) throws RefusedException {
        String name = row.one(Column.LEARNING_AREA);
        return name.isEmpty()
                ? null
                : Vocabulary.standard()
                        .learningArea(name)
                        .orElseThrow(() -> unknown("learning area", name));
    }

    private static List<Grade> grades(RawRow row) throws RefusedException {
        Set<Grade> grades = new TreeSet<>();
        for (String name : list(row, Column.GRADES)) {
            var code = Grade.ofCode(name);
            if (code.isPresent()) {
                grades.add(code.get());
            } else {
                grades.addAll(GradeGrammar.whole(name).orElseThrow(() -> unknown("grade", name)));
            }
        }
        return List.copyOf(grades);
    }

    private static List<String> indicators(RawRow row) throws RefusedException {
        Set<String> codes = new LinkedHashSet<>();
        for (String typed : list(row, Column.INDICATORS)) {
            codes.add(notLonger(LONGEST_INDICATOR, Column.INDICATORS, Indicators.official(typed)));
        }
        return List.copyOf(codes);
    }

    private static List<String> tags(RawRow row) throws RefusedException {
        Set<String> tags = new LinkedHashSet<>();
        for (String tag : list(row, Column.TAGS)) {
            tags.add(notLonger(LONGEST_TAG, Column.TAGS, tag));
        }
        return List.copyOf(tags);
    }

    private static long views(RawRow row) throws RefusedException {
        String value = row.one(Column.VIEWS);
        if (value.isEmpty()) {
            return 0;
        }
        if (!WHOLE_NUMBER.matcher(value).matches()) {
            throw new RefusedException("views is not a whole number: " + shown(value));
        }
        return Long.parseLong(value.replace(",", ""));
    }

    /** List cells are written with {@code |}; people type the other two. */
    private static List<String> list(RawRow row, Column column) {
        var values = new ArrayList<String>();
        for (String cell : row.all(column)) {
            for (String part : SEPARATOR.split(cell, -1)) {
                if (!part.isBlank()) {
                    values.add(part.strip());
                }
            }
        }
        return values;
    }

    private static RefusedException unknown(String what, String name) {
        return new RefusedException("unknown " + what + ": " + shown(name));
    }

    private static String shown(String value) {
        return value.length() <= LONGEST_SHOWN ? value : value.substring(0, LONGEST_SHOWN) + "...";
    }
}
