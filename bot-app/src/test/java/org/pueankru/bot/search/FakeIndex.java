package org.pueankru.bot.search;

import org.pueankru.index.Excluded;
import org.pueankru.index.Explanation;
import org.pueankru.index.Filters;
import org.pueankru.index.Grade;
import org.pueankru.index.LearningArea;
import org.pueankru.index.MediaIndex;
import org.pueankru.index.MediaItem;
import org.pueankru.index.MediaType;
import org.pueankru.index.Refinement;
import org.pueankru.index.Relaxation;
import org.pueankru.index.SearchHit;
import org.pueankru.index.SearchPage;
import org.pueankru.index.SearchRequest;
import org.pueankru.index.Topic;
import org.pueankru.index.Understood;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A catalogue in memory: a text matches a title that contains it; it knows few words. */
final class FakeIndex implements MediaIndex {
    private static final Set<String> PADDING = Set.of("เอาเป็น", "ขอแบบ", "ค่ะ");

    private final List<MediaItem> items = new ArrayList<>();
    private final Map<String, String> corrections = new LinkedHashMap<>();
    private final Map<String, String> suggestions = new LinkedHashMap<>();
    private final Set<String> rough = new HashSet<>();
    private final Map<String, Filters> words = new LinkedHashMap<>();

    FakeIndex() {
        for (Grade grade : Grade.values()) {
            String level = Map.of('K', "อ.", 'P', "ป.", 'M', "ม.").get(grade.code().charAt(0));
            words.put(level + grade.code().charAt(1), Filters.NONE.withGrades(Set.of(grade)));
        }
        words.put("ไม่เอาวิดีโอ", Filters.NONE.withExcluded(without(Set.of(MediaType.VIDEO))));
        words.put("วิดีโอ", Filters.NONE.withMediaTypes(Set.of(MediaType.VIDEO)));
        words.put("ใบงาน", Filters.NONE.withMediaTypes(Set.of(MediaType.TEMPLATE)));
        words.put("คณิต", Filters.NONE.withLearningAreas(Set.of(LearningArea.MATHEMATICS)));
        words.put("วิทย์", Filters.NONE.withLearningAreas(Set.of(LearningArea.SCIENCE)));
    }

    private static Excluded without(Set<MediaType> types) {
        return new Excluded(Set.of(), Set.of(), types, Set.of());
    }

    FakeIndex with(MediaItem... more) {
        Collections.addAll(items, more);
        return this;
    }

    /** A text that has near matches only: all items. */
    FakeIndex findingRoughly(String text) {
        rough.add(text);
        return this;
    }

    /** A text that is spelled almost like one that finds much more. */
    FakeIndex suggesting(String typed, String spelling) {
        suggestions.put(typed, spelling);
        return this;
    }

    FakeIndex correcting(String typed, String spelling) {
        corrections.put(typed, spelling);
        return this;
    }

    @Override
    public Understood understand(String raw) {
        String text = raw;
        Filters filters = Filters.NONE;
        for (Map.Entry<String, Filters> word : words.entrySet()) {
            if (text.contains(word.getKey())) {
                text = text.replace(word.getKey(), " ");
                filters = filters.refinedBy(word.getValue());
            }
        }
        for (String padding : PADDING) {
            text = text.replace(padding, " ");
        }
        String left = text.strip().replaceAll("\\s+", " ");
        return Understood.of(left, filters).withCorrected(corrections.get(left));
    }

    @Override
    public SearchPage search(SearchRequest request) {
        Understood asked = request.query();
        if (asked.text().isEmpty() && asked.filters().equals(Filters.NONE)) {
            return new SearchPage(asked, asked, List.of(), false, 0, List.of());
        }
        Understood applied = asked;
        List<Relaxation> relaxed = new ArrayList<>();
        String correction = asked.corrected();
        if (matching(applied).isEmpty() && correction != null) {
            applied = Understood.of(correction, asked.filters());
        }
        if (matching(applied).isEmpty() && !applied.filters().mediaTypes().isEmpty()) {
            applied = applied.withFilters(applied.filters().withoutMediaTypes());
            relaxed.add(Relaxation.MEDIA_TYPE);
        }
        if (matching(applied).isEmpty() && !applied.text().isEmpty()) {
            applied = Understood.of("", applied.filters());
            relaxed.add(Relaxation.TEXT);
        }
        SearchPage page =
                page(asked, applied, relaxed, matching(applied), request.from(), request.size());
        return new SearchPage(
                page.understood(),
                page.applied(),
                page.relaxed(),
                page.rough(),
                page.farFetched(),
                page.total(),
                page.hits(),
                suggestions.get(asked.text()));
    }

    @Override
    public List<Explanation> explain(SearchRequest request) {
        return List.of();
    }

    @Override
    public List<Refinement> refinements(Understood applied) {
        List<Refinement> refinements = new ArrayList<>();
        for (MediaType type : MediaType.values()) {
            refinements.add(new Refinement.OfMediaType(type, 0));
        }
        for (Grade grade : Grade.values()) {
            refinements.add(new Refinement.OfGrade(grade, 0));
        }
        return refinements.stream().flatMap(r -> counted(r, applied).stream()).toList();
    }

    @Override
    public Optional<MediaItem> find(String id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    @Override
    public Optional<MediaItem> findByAddress(String address) {
        return items.stream().filter(item -> item.url().equals(address)).findFirst();
    }

    @Override
    public boolean hasSiteOf(String address) {
        return items.stream().anyMatch(item -> site(item.url()).equals(site(address)));
    }

    private static String site(String address) {
        return address.replaceAll("^(\\w+://[^/]*).*", "$1");
    }

    @Override
    public List<Topic> topics(Filters filters, int limit) {
        return matching(Understood.of("", filters)).stream()
                .flatMap(item -> item.tags().stream())
                .distinct()
                .map(tag -> new Topic(tag, matching(Understood.of(tag, filters)).size()))
                .filter(topic -> topic.items() > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public SearchPage moreLikeThis(String id, int from, int size) {
        List<MediaItem> others = items.stream().filter(item -> !item.id().equals(id)).toList();
        List<MediaItem> found = find(id).isPresent() ? others : List.of();
        return page(Understood.NOTHING, Understood.NOTHING, List.of(), found, from, size);
    }

    @Override
    public List<String> suggest(String prefix, int limit) {
        return items.stream()
                .map(MediaItem::title)
                .filter(title -> title.startsWith(prefix))
                .limit(limit)
                .toList();
    }

    @Override
    public void forEach(Consumer<MediaItem> each) {
        items.forEach(each);
    }

    @Override
    public long size() {
        return items.size();
    }

    @Override
    public boolean refresh() {
        return false;
    }

    @Override
    public void close() {}

    private Optional<Refinement> counted(Refinement value, Understood applied) {
        Filters narrowed = value.applyTo(applied.filters());
        long count = matching(applied.withFilters(narrowed)).size();
        boolean isNarrowedAlready = narrowed.equals(applied.filters());
        if (count == 0 || isNarrowedAlready) {
            return Optional.empty();
        }
        return Optional.of(
                switch (value) {
                    case Refinement.OfGrade by -> new Refinement.OfGrade(by.grade(), count);
                    case Refinement.OfLearningArea by ->
                            new Refinement.OfLearningArea(by.learningArea(), count);
                    case Refinement.OfMediaType by ->
                            new Refinement.OfMediaType(by.mediaType(), count);
                });
    }

    private List<MediaItem> matching(Understood query) {
        Filters filters = query.filters();
        Predicate<MediaItem> about =
                item -> item.title().contains(query.text()) || rough.contains(query.text());
        return items.stream()
                .filter(about)
                .filter(item -> isIn(filters.mediaTypes(), Arrays.asList(item.mediaType())))
                .filter(item -> isWanted(item, filters.excluded()))
                .filter(item -> isIn(filters.learningAreas(), Arrays.asList(item.learningArea())))
                .filter(item -> isIn(filters.grades(), item.grades()))
                .filter(item -> isIn(filters.indicators(), item.indicators()))
                .toList();
    }

    private static boolean isWanted(MediaItem item, Excluded excluded) {
        return excluded.mediaTypes().isEmpty()
                || !isIn(excluded.mediaTypes(), Arrays.asList(item.mediaType()));
    }

    private static <E> boolean isIn(Set<E> wanted, List<E> values) {
        return wanted.isEmpty() || values.stream().anyMatch(v -> v != null && wanted.contains(v));
    }

    private SearchPage page(
            Understood asked,
            Understood applied,
            List<Relaxation> relaxed,
            List<MediaItem> found,
            int from,
            int size) {
        List<SearchHit> hits =
                found.stream().skip(from).limit(size).map(item -> new SearchHit(item, 1)).toList();
        return new SearchPage(
                asked, applied, relaxed, rough.contains(applied.text()), found.size(), hits);
    }
}
