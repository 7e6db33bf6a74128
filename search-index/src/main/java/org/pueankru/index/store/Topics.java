package org.pueankru.index.store;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.pueankru.index.Filters;
import org.pueankru.index.Grade;
import org.pueankru.index.LearningArea;
import org.pueankru.index.MediaType;
import org.pueankru.index.SearchPage;
import org.pueankru.index.SearchRequest;
import org.pueankru.index.Topic;
import org.pueankru.index.Understood;
import org.pueankru.index.analysis.Terms;
import org.pueankru.index.query.TeacherQueries;
import org.pueankru.index.schema.Fields;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * What the items within some filters are about: the tags that together lead to as many of them as
 * possible, so that of several names for one topic only one is shown. Counts come from the search
 * itself, so that they are what a search for the topic finds. For one question.
 */
final class Topics {
    /** A tag of fewer items is no topic while there are enough others. */
    private static final int FEW_ITEMS = 2;

    private static final int ENOUGH = 6;

    /** A search that finds so many times more than have the tag finds more than the topic. */
    private static final int TOO_WIDE = 3;

    /** Each costs about as much as a search for a new text. */
    private static final int MOST_TRIED = 60;

    /** Hits that tell what else a topic covers; reading all would take too long. */
    private static final int LOOKED_AT = 200;

    /** Two searches that find as many, with one of the best in common, find the same. */
    private static final int BEST = 10;

    private final IndexSearcher searcher;
    private final Searching search;
    private final List<Topic> topics = new ArrayList<>();
    private final BitSet covered = new BitSet();
    private final Map<Long, Set<String>> bestByTotal = new HashMap<>();

    Topics(IndexSearcher searcher, Searching search) {
        this.searcher = searcher;
        this.search = search;
    }

    /** A search over the same state of the index. */
    interface Searching {
        SearchPage page(SearchRequest request) throws IOException;
    }

    /** A tag in its spellings, and the items that have it. */
    private static final class Candidate {
        private final Map<String, Integer> spellings = new HashMap<>();
        private final BitSet items = new BitSet();

        void add(String spelling, int item) {
            spellings.merge(spelling, 1, Integer::sum);
            items.set(item);
        }

        String text() {
            return spellings.entrySet().stream()
                    .max(
                            Map.Entry.<String, Integer>comparingByValue()
                                    .thenComparing(Map.Entry.comparingByKey()))
                    .orElseThrow()
                    .getKey();
        }

        int beyond(BitSet covered) {
            var more = (BitSet) items.clone();
            more.andNot(covered);
            return more.cardinality();
        }

        boolean isThai() {
            return text().codePoints()
                    .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.THAI);
        }
    }

    /** Most items first, at most so many. */
    List<Topic> within(Filters filters, int limit) throws IOException {
        ScoreDoc[] items =
                searcher.search(query(filters), Math.max(1, searcher.getIndexReader().maxDoc()))
                        .scoreDocs;
        Map<String, Integer> places = places(items);
        boolean english = filters.learningAreas().contains(LearningArea.FOREIGN_LANGUAGES);
        List<Candidate> left = new ArrayList<>(candidates(items));
        for (int i = 0; i < MOST_TRIED && topics.size() < limit && !left.isEmpty(); i++) {
            Candidate best = best(left, covered, english);
            left.remove(best);
            int more = best.beyond(covered);
            if (more == 0 || (more < FEW_ITEMS && topics.size() >= ENOUGH)) {
                break;
            }
            tryOut(best, filters, places);
        }
        topics.sort(Comparator.comparingLong(Topic::items).reversed());
        return List.copyOf(topics);
    }

    /** Takes a tag as a topic if a search for it finds what has it, and not just what was found. */
    private void tryOut(Candidate tag, Filters filters, Map<String, Integer> places)
            throws IOException {
        SearchPage counted = found(tag.text(), filters, 0);
        if (!isAbout(tag, counted, places.size())) {
            return;
        }
        List<String> ids =
                found(tag.text(), filters, LOOKED_AT).hits().stream()
                        .map(hit -> hit.item().id())
                        .toList();
        covered.or(tag.items);
        ids.stream().map(places::get).filter(Objects::nonNull).forEach(covered::set);
        List<String> best = ids.subList(0, Math.min(BEST, ids.size()));
        Set<String> before = bestByTotal.computeIfAbsent(counted.total(), total -> new HashSet<>());
        if (Collections.disjoint(before, best)) {
            topics.add(new Topic(tag.text(), counted.total()));
        }
        before.addAll(best);
    }

    private static Candidate best(List<Candidate> left, BitSet covered, boolean english) {
        return left.stream()
                .max(
                        Comparator.comparingInt(
                                        (Candidate each) ->
                                                each.beyond(covered)
                                                        * (english || each.isThai() ? 2 : 1))
                                .thenComparing(each -> each.items.cardinality())
                                .thenComparing(each -> -each.text().length())
                                .thenComparing(Candidate::text))
                .orElseThrow();
    }

    private Collection<Candidate> candidates(ScoreDoc[] items) throws IOException {
        var candidates = new HashMap<String, Candidate>();
        IndexReader reader = searcher.getIndexReader();
        SortedSetDocValues tags = MultiDocValues.getSortedSetValues(reader, Fields.TAG);
        if (tags == null) {
            return List.of();
        }
        for (int place = 0; place < items.length; place++) {
            if (tags.advanceExact(items[place].doc)) {
                for (int i = 0; i < tags.docValueCount(); i++) {
                    String tag = tags.lookupOrd(tags.nextOrd()).utf8ToString();
                    candidates
                            .computeIfAbsent(Terms.run(tag), key -> new Candidate())
                            .add(tag, place);
                }
            }
        }
        return candidates.values().stream().filter(each -> isTopic(each.text())).toList();
    }

    /** Not the name of a grade, a learning area or a kind of media. */
    private static boolean isTopic(String tag) {
        return !TeacherQueries.standard().understand(tag).text().isEmpty();
    }

    private SearchPage found(String text, Filters filters, int size) throws IOException {
        return search.page(SearchRequest.firstPage(Understood.of(text, filters), size));
    }

    /**
     * Whether a search for the tag finds what has it, and neither everything nor something else.
     */
    private static boolean isAbout(Candidate tag, SearchPage page, int all) {
        return page.applied().text().equals(page.understood().text())
                && page.relaxed().isEmpty()
                && !page.rough()
                && page.total() > 0
                && page.total() < all
                && page.total() <= (long) TOO_WIDE * tag.items.cardinality();
    }

    /** Where each item stands among those within the filters. */
    private Map<String, Integer> places(ScoreDoc[] items) throws IOException {
        var places = new HashMap<String, Integer>();
        IndexReader reader = searcher.getIndexReader();
        SortedDocValues ids = MultiDocValues.getSortedValues(reader, Fields.ID);
        for (int place = 0; place < items.length; place++) {
            if (ids != null && ids.advanceExact(items[place].doc)) {
                places.put(ids.lookupOrd(ids.ordValue()).utf8ToString(), place);
            }
        }
        return places;
    }

    private static Query query(Filters filters) {
        var query = new BooleanQuery.Builder();
        query.add(MatchAllDocsQuery.INSTANCE, BooleanClause.Occur.FILTER);
        add(query, Fields.GRADE, filters.grades(), Grade::code);
        add(query, Fields.LEARNING_AREA, filters.learningAreas(), LearningArea::code);
        add(query, Fields.MEDIA_TYPE, filters.mediaTypes(), MediaType::code);
        for (String indicator : filters.indicators()) {
            query.add(
                    new TermInSetQuery(Fields.INDICATOR, List.of(new Term("", indicator).bytes())),
                    BooleanClause.Occur.SHOULD);
        }
        return new ConstantScoreQuery(
                query.setMinimumNumberShouldMatch(filters.indicators().isEmpty() ? 0 : 1).build());
    }

    private static <T> void add(
            BooleanQuery.Builder query,
            String field,
            Collection<T> values,
            Function<T, String> code) {
        if (!values.isEmpty()) {
            List<BytesRef> codes =
                    values.stream().map(value -> new BytesRef(code.apply(value))).toList();
            query.add(new TermInSetQuery(field, codes), BooleanClause.Occur.FILTER);
        }
    }
}
