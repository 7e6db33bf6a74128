package org.pueankru.bot.search;

import org.pueankru.bot.search.catalogue.Library;
import org.pueankru.bot.search.catalogue.LostIndexException;
import org.pueankru.bot.search.wording.Phrase;
import org.pueankru.bot.search.wording.Wording;
import org.pueankru.index.Filters;
import org.pueankru.index.LearningArea;
import org.pueankru.index.MediaIndex;
import org.pueankru.index.MediaItem;
import org.pueankru.index.SearchHit;
import org.pueankru.index.SearchPage;
import org.pueankru.index.SearchRequest;
import org.pueankru.index.Understood;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Examples out of what is opened most in the catalogue, one per learning area. Thread-safe. */
final class CatalogueExamples implements ExampleQueries {
    private static final int WANTED = 3;
    private static final int LOOKED_AT = 5;

    /** Grapheme clusters that a quick reply shows. */
    private static final int LENGTH = 20;

    private static final List<LearningArea> AREAS =
            List.of(
                    LearningArea.MATHEMATICS,
                    LearningArea.SCIENCE,
                    LearningArea.THAI,
                    LearningArea.SOCIAL_STUDIES,
                    LearningArea.FOREIGN_LANGUAGES,
                    LearningArea.ARTS,
                    LearningArea.HEALTH_PE,
                    LearningArea.CAREERS,
                    LearningArea.EARLY_CHILDHOOD,
                    LearningArea.LEARNER_DEVELOPMENT);

    private final Supplier<Library> library;
    private final IntSupplier generation;
    private final Wording wording;
    private volatile Found found = new Found(-1, List.of());

    /**
     * @param generation changes when the catalogue changes
     */
    CatalogueExamples(Supplier<Library> library, IntSupplier generation, Wording wording) {
        this.library = library;
        this.generation = generation;
        this.wording = wording;
    }

    /** Examples and the generation of the catalogue in which they find something. */
    private record Found(int generation, List<String> queries) {}

    @Override
    public List<String> three() {
        try {
            return switch (library.get()) {
                case Library.Open(MediaIndex index) -> of(index);
                case Library.Preparing _ -> standard();
                case Library.Missing _ -> standard();
            };
        } catch (LostIndexException _) {
            return standard();
        }
    }

    private List<String> of(MediaIndex index) {
        Found known = found;
        int now = generation.getAsInt();
        if (known.generation() != now) {
            known = new Found(now, derive(index));
            found = known;
        }
        return known.queries();
    }

    private List<String> derive(MediaIndex index) {
        List<String> queries = new ArrayList<>();
        for (LearningArea area : AREAS) {
            if (queries.size() < WANTED) {
                mostOpened(index, area)
                        .flatMap(this::candidates)
                        .filter(query -> findsSomething(index, query))
                        .findFirst()
                        .ifPresent(queries::add);
            }
        }
        return Stream.concat(queries.stream(), standard().stream())
                .distinct()
                .limit(WANTED)
                .toList();
    }

    private static Stream<MediaItem> mostOpened(MediaIndex index, LearningArea area) {
        Filters inArea = Filters.NONE.withLearningAreas(Set.of(area));
        return index
                .search(SearchRequest.firstPage(Understood.of("", inArea), LOOKED_AT))
                .hits()
                .stream()
                .map(SearchHit::item);
    }

    private Stream<String> candidates(MediaItem item) {
        Stream<String> topics = Stream.concat(item.tags().stream(), Stream.of(item.title()));
        return topics.filter(CatalogueExamples::isThai)
                .map(topic -> withGrade(topic, item))
                .filter(query -> TypedText.graphemes(query) <= LENGTH);
    }

    private static boolean isThai(String topic) {
        return topic.codePoints()
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.THAI);
    }

    private String withGrade(String topic, MediaItem item) {
        return item.grades().isEmpty()
                ? topic
                : topic + " " + wording.grades(Set.of(item.grades().getFirst()));
    }

    private static boolean findsSomething(MediaIndex index, String query) {
        Understood understood = index.understand(query);
        SearchPage page = index.search(SearchRequest.firstPage(understood, 1));
        return !understood.text().isEmpty() && page.total() > 0 && page.relaxed().isEmpty();
    }

    private List<String> standard() {
        return List.of(
                wording.say(Phrase.EXAMPLE_1),
                wording.say(Phrase.EXAMPLE_2),
                wording.say(Phrase.EXAMPLE_3));
    }
}
