package org.pueankru.bot.search.popular;

import org.pueankru.bot.search.PersonalText;
import org.pueankru.bot.search.wording.Wording;
import org.pueankru.index.Filters;
import org.pueankru.index.MediaIndex;
import org.pueankru.index.MediaItem;
import org.pueankru.index.SearchHit;
import org.pueankru.index.SearchPage;
import org.pueankru.index.Understood;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A search in words that others may see: all of its words stand in titles or tags of what it found,
 * and the rest are our own names of grades, learning areas and kinds of media.
 */
final class SharedQuery {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 40;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("\\s+");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]");

    private SharedQuery() {}

    /** The query, unless it found nothing certain or may say something about a person. */
    static Optional<String> of(MediaIndex index, SearchPage page, Wording wording) {
        Understood applied = page.applied();
        String text = applied.text();
        boolean certain =
                page.total() > 0
                        && !page.rough()
                        && page.relaxed().isEmpty()
                        && applied.filters().indicators().isEmpty();
        if (!certain || text.length() < SHORTEST || PersonalText.isPossible(text)) {
            return Optional.empty();
        }
        return Optional.of(inWords(applied, wording))
                .filter(query -> query.length() <= LONGEST)
                .filter(query -> areWordsOf(page.hits(), text))
                .filter(query -> meansTheSame(index.understand(query), applied));
    }

    private static String inWords(Understood applied, Wording wording) {
        Filters filters = applied.filters();
        List<String> words = new ArrayList<>();
        words.add(applied.text().toLowerCase(Locale.ROOT));
        filters.mediaTypes().forEach(type -> words.add(wording.mediaType(type)));
        filters.learningAreas().forEach(area -> words.add(wording.learningArea(area)));
        if (!filters.grades().isEmpty()) {
            words.add(wording.grades(filters.grades()));
        }
        return String.join(" ", words);
    }

    private static boolean areWordsOf(List<SearchHit> hits, String text) {
        String catalogue =
                hits.stream()
                        .map(SearchHit::item)
                        .flatMap(SharedQuery::topics)
                        .map(SharedQuery::plain)
                        .collect(Collectors.joining("\n"));
        return BETWEEN_WORDS
                .splitAsStream(text)
                .map(SharedQuery::plain)
                .filter(word -> !word.isEmpty())
                .allMatch(catalogue::contains);
    }

    private static Stream<String> topics(MediaItem item) {
        return Stream.concat(Stream.of(item.title()), item.tags().stream());
    }

    private static String plain(String text) {
        return SIGNS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static boolean meansTheSame(Understood read, Understood applied) {
        return read.filters().equals(applied.filters())
                && read.text().equalsIgnoreCase(applied.text());
    }
}
