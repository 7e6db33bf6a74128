package org.pueankru.index.query;

import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Objects;

/**
 * Matches documents that score at least so much for another query. With constant-score clauses that
 * is how much of a text a document has; it does not depend on what other documents match, which
 * keeps counts the same however a search is filtered.
 */
final class CoverageQuery extends Query {
    private final Query terms;
    private final float least;

    CoverageQuery(Query terms, float least) {
        this.terms = terms;
        this.least = least;
    }

    @Override
    public Query rewrite(IndexSearcher searcher) throws IOException {
        Query rewritten = terms.rewrite(searcher);
        return rewritten.equals(terms) ? this : new CoverageQuery(rewritten, least);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
            throws IOException {
        Weight inner = searcher.createWeight(terms, ScoreMode.COMPLETE, 1);
        return new ConstantScoreWeight(this, boost) {
            @Override
            public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext context)
                    throws IOException {
                ScorerSupplier supplier = inner.scorerSupplier(context);
                return supplier == null ? null : new CoverageSupplier(supplier, score(), least);
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return inner.isCacheable(context);
            }
        };
    }

    private static final class CoverageSupplier extends ScorerSupplier {
        private final ScorerSupplier inner;
        private final float score;
        private final float least;

        CoverageSupplier(ScorerSupplier inner, float score, float least) {
            this.inner = inner;
            this.score = score;
            this.least = least;
        }

        @Override
        public Scorer get(long leadCost) throws IOException {
            Scorer scorer = inner.get(leadCost);
            TwoPhaseIterator twoPhase = scorer.twoPhaseIterator();
            var approximation = twoPhase == null ? scorer.iterator() : twoPhase.approximation();
            return new ConstantScoreScorer(
                    score,
                    ScoreMode.COMPLETE_NO_SCORES,
                    new TwoPhaseIterator(approximation) {
                        @Override
                        public boolean matches() throws IOException {
                            return (twoPhase == null || twoPhase.matches())
                                    && scorer.score() >= least;
                        }

                        @Override
                        public float matchCost() {
                            return 20;
                        }
                    });
        }

        @Override
        public long cost() {
            return inner.cost();
        }
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return terms.toString(field) + ">=" + least;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CoverageQuery that
                && that.least == least
                && that.terms.equals(terms);
    }

    @Override
    public int hashCode() {
        return Objects.hash(CoverageQuery.class, terms, least);
    }
}
