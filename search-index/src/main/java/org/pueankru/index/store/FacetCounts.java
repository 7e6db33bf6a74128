package org.pueankru.index.store;

import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.pueankru.index.Filters;
import org.pueankru.index.Grade;
import org.pueankru.index.LearningArea;
import org.pueankru.index.MediaType;
import org.pueankru.index.Refinement;
import org.pueankru.index.schema.Fields;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts how many of the matching items have each value of the facets that can still be narrowed.
 */
final class FacetCounts {
    private static final List<String> FACETS =
            List.of(Fields.GRADE, Fields.LEARNING_AREA, Fields.MEDIA_TYPE);

    private final IndexSearcher searcher;

    FacetCounts(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    List<Refinement> of(Query query, Filters filters) throws IOException {
        Map<String, Map<String, Long>> counts = searcher.search(query, new Counting());
        var refinements = new ArrayList<Refinement>();
        counts.getOrDefault(Fields.GRADE, Map.of())
                .forEach(
                        (code, count) -> {
                            Grade grade = Grade.valueOf(code);
                            if (narrows(filters.grades(), grade)) {
                                refinements.add(new Refinement.OfGrade(grade, count));
                            }
                        });
        counts.getOrDefault(Fields.LEARNING_AREA, Map.of())
                .forEach(
                        (code, count) -> {
                            LearningArea area = LearningArea.ofCode(code).orElseThrow();
                            if (narrows(filters.learningAreas(), area)) {
                                refinements.add(new Refinement.OfLearningArea(area, count));
                            }
                        });
        counts.getOrDefault(Fields.MEDIA_TYPE, Map.of())
                .forEach(
                        (code, count) -> {
                            MediaType type = MediaType.ofCode(code).orElseThrow();
                            if (narrows(filters.mediaTypes(), type)) {
                                refinements.add(new Refinement.OfMediaType(type, count));
                            }
                        });
        refinements.sort(
                Comparator.comparingLong(Refinement::count)
                        .reversed()
                        .thenComparing(Object::toString));
        return refinements;
    }

    private static <T> boolean narrows(Collection<T> chosen, T value) {
        return chosen.isEmpty() || (chosen.size() > 1 && chosen.contains(value));
    }

    private static final class Counting
            implements CollectorManager<Collector, Map<String, Map<String, Long>>> {
        private final Map<String, Map<String, Long>> counts = new HashMap<>();

        @Override
        public Collector newCollector() {
            return new PerSegment();
        }

        @Override
        public Map<String, Map<String, Long>> reduce(Collection<Collector> collectors)
                throws IOException {
            for (Collector collector : collectors) {
                ((PerSegment) collector).addUp();
            }
            return counts;
        }

        private final class PerSegment extends SimpleCollector {
            private List<Facet> facets = List.of();

            @Override
            protected void doSetNextReader(LeafReaderContext context) throws IOException {
                addUp();
                var next = new ArrayList<Facet>();
                for (String field : FACETS) {
                    next.add(new Facet(field, DocValues.getSortedSet(context.reader(), field)));
                }
                facets = next;
            }

            @Override
            public void collect(int document) throws IOException {
                for (Facet facet : facets) {
                    facet.count(document);
                }
            }

            void addUp() throws IOException {
                for (Facet facet : facets) {
                    facet.addTo(counts.computeIfAbsent(facet.field, key -> new HashMap<>()));
                }
                facets = List.of();
            }

            @Override
            public ScoreMode scoreMode() {
                return ScoreMode.COMPLETE_NO_SCORES;
            }
        }
    }

    /** One facet of one segment. */
    private static final class Facet {
        private final String field;
        private final SortedSetDocValues values;
        private final long[] counts;

        Facet(String field, SortedSetDocValues values) {
            this.field = field;
            this.values = values;
            this.counts = new long[(int) values.getValueCount()];
        }

        void count(int document) throws IOException {
            if (values.advanceExact(document)) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    counts[(int) values.nextOrd()]++;
                }
            }
        }

        void addTo(Map<String, Long> sums) throws IOException {
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] > 0) {
                    sums.merge(values.lookupOrd(i).utf8ToString(), counts[i], Long::sum);
                }
            }
        }
    }
}
