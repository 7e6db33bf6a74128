package org.pueankru.bot.search;

import org.pueankru.bot.search.Ask.Browse;
import org.pueankru.bot.search.Ask.ForMedia;
import org.pueankru.bot.search.Ask.LikeThis;
import org.pueankru.bot.search.Ask.OnShelf;
import org.pueankru.bot.search.Ask.OneItem;
import org.pueankru.bot.search.browsing.StepData;
import org.pueankru.index.Excluded;
import org.pueankru.index.Filters;
import org.pueankru.index.Grade;
import org.pueankru.index.LearningArea;
import org.pueankru.index.MediaType;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An {@link Ask} as the data of a button, at most 300 UTF-16 units (LINE) with the feature's key.
 * Buttons live as long as their chat, so what was once written must stay readable: kind, position,
 * grades, learning areas, media types, indicators and text, separated by bars, the text last.
 * Behind the media types and a minus there may stand what is excluded.
 */
final class AskData {
    static final String KEY = "search";

    private static final String BAR = "|";
    private static final String BETWEEN_TEXTS = ";";
    private static final String FOR_MEDIA = "q";
    private static final String ON_SHELF = "s";
    private static final String LIKE_THIS = "l";
    private static final String BROWSE = "b";
    private static final String ONE_ITEM = "i";
    private static final String MINUS = "-";
    private static final String BETWEEN_EXCLUDED = ",";
    private static final int RADIX = Character.MAX_RADIX;

    private AskData() {}

    /** The data of a button that leads to this ask. */
    static String ofButton(Ask ask) {
        return KEY + ":" + write(ask);
    }

    static String write(Ask ask) {
        String from = Integer.toString(ask.from(), RADIX);
        return switch (ask) {
            case LikeThis like -> String.join(BAR, LIKE_THIS, from, like.id());
            case OneItem item -> String.join(BAR, ONE_ITEM, from, item.id());
            case Browse browse -> String.join(BAR, BROWSE, from, StepData.write(browse.step()));
            case OnShelf shelf -> write(ON_SHELF, from, shelf.media());
            case ForMedia media -> write(FOR_MEDIA, from, media);
        };
    }

    private static String write(String kind, String from, ForMedia media) {
        return String.join(
                BAR,
                kind,
                from,
                grades(media.filters().grades()),
                letters(media.filters().learningAreas(), AskData::letter),
                types(media.filters()),
                String.join(BETWEEN_TEXTS, media.filters().indicators()),
                media.text());
    }

    /** The ask behind a button, unless the data is not ours or too old to be read. */
    static Optional<Ask> read(String data) {
        try {
            return switch (data.split("\\|", 2)[0]) {
                case FOR_MEDIA -> Optional.of(forMedia(data.split("\\|", 7)));
                case ON_SHELF -> Optional.of(new OnShelf(forMedia(data.split("\\|", 7))));
                case BROWSE -> StepData.read(data.split("\\|", 3)[2]).map(Browse::new);
                case ONE_ITEM -> Optional.of(new OneItem(data.split("\\|", 3)[2]));
                case LIKE_THIS -> Optional.of(likeThis(data.split("\\|", 3)));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** Whether an indicator or an excluded word can be told apart from what stands beside it. */
    static boolean canCarry(String text) {
        return !text.isEmpty() && !text.contains(BAR) && !text.contains(BETWEEN_TEXTS);
    }

    private static String types(Filters filters) {
        String types = letters(filters.mediaTypes(), AskData::letter);
        Excluded excluded = filters.excluded();
        return excluded.isEmpty()
                ? types
                : types
                        + MINUS
                        + String.join(
                                BETWEEN_EXCLUDED,
                                grades(excluded.grades()),
                                letters(excluded.learningAreas(), AskData::letter),
                                letters(excluded.mediaTypes(), AskData::letter),
                                String.join(BETWEEN_TEXTS, excluded.words()));
    }

    private static ForMedia forMedia(String[] parts) {
        String[] types = parts[4].split(MINUS, 2);
        Excluded excluded =
                types.length == 1
                        ? Excluded.NOTHING
                        : excluded(types[1].split(BETWEEN_EXCLUDED, 4));
        Filters filters =
                new Filters(ofGrades(parts[2]), areas(parts[3]), types(types[0]), Set.of())
                        .withIndicators(texts(parts[5]))
                        .withExcluded(excluded);
        return new ForMedia(parts[6], filters, position(parts[1]));
    }

    private static Excluded excluded(String[] parts) {
        return new Excluded(ofGrades(parts[0]), areas(parts[1]), types(parts[2]), Set.of())
                .withWords(texts(parts[3]));
    }

    private static Set<LearningArea> areas(String letters) {
        return ofLetters(EnumSet.allOf(LearningArea.class), AskData::letter, letters);
    }

    private static Set<MediaType> types(String letters) {
        return ofLetters(EnumSet.allOf(MediaType.class), AskData::letter, letters);
    }

    private static List<String> texts(String joined) {
        return Stream.of(joined.split(BETWEEN_TEXTS, -1)).filter(text -> !text.isEmpty()).toList();
    }

    private static LikeThis likeThis(String[] parts) {
        return new LikeThis(parts[2], position(parts[1]));
    }

    private static int position(String digits) {
        return Integer.parseInt(digits, RADIX);
    }

    private static String grades(Set<Grade> grades) {
        return grades.stream().map(Grade::code).collect(Collectors.joining());
    }

    private static Set<Grade> ofGrades(String codes) {
        return Arrays.stream(Grade.values())
                .filter(grade -> codes.contains(grade.code()))
                .collect(Collectors.toSet());
    }

    private static <E> String letters(Set<E> values, Function<E, String> letter) {
        return values.stream().map(letter).collect(Collectors.joining());
    }

    private static <E> Set<E> ofLetters(Set<E> all, Function<E, String> letter, String letters) {
        return all.stream()
                .filter(value -> letters.contains(letter.apply(value)))
                .collect(Collectors.toSet());
    }

    private static String letter(LearningArea area) {
        return switch (area) {
            case THAI -> "t";
            case MATHEMATICS -> "m";
            case SCIENCE -> "s";
            case SOCIAL_STUDIES -> "o";
            case HEALTH_PE -> "h";
            case ARTS -> "a";
            case CAREERS -> "c";
            case FOREIGN_LANGUAGES -> "f";
            case EARLY_CHILDHOOD -> "e";
            case LEARNER_DEVELOPMENT -> "l";
        };
    }

    private static String letter(MediaType type) {
        return switch (type) {
            case EBOOK -> "e";
            case APPLICATION -> "a";
            case VIDEO -> "v";
            case AUDIO -> "s";
            case IMAGE -> "i";
            case EXAM -> "x";
            case TEMPLATE -> "t";
            case MULTIMEDIA -> "m";
        };
    }
}
