package org.pueankru.index.query;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.pueankru.index.analysis.StopWords;
import org.pueankru.index.analysis.Terms;
import org.pueankru.index.schema.Fields;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The words of a query as Lucene queries: one that decides whether an item matches, by how much of
 * the text it has, rare terms weighing more; and one that ranks, by words and trigrams together.
 */
public final class TextQuery {
    private static final int MOST_CHARACTERS = 300;
    private static final int MOST_WORDS = 60;
    private static final int MOST_GRAMS = 80;
    private static final int FEWEST_GRAMS = 3;

    private static final float TITLE_WEIGHT = 4;
    private static final float TOPIC_WEIGHT = 2;
    public static final float TITLE_GRAM_WEIGHT = 0.3f;
    public static final float ALL_GRAM_WEIGHT = 0.7f;

    /** Fields that are scored as one, with weights. */
    public record Weighted(String field, float weight) {}

    public static final List<Weighted> WORDS =
            List.of(
                    new Weighted(Fields.TITLE_WORDS, TITLE_WEIGHT),
                    new Weighted(Fields.TOPIC_WORDS, TOPIC_WEIGHT),
                    new Weighted(Fields.BODY_WORDS, 1));
    public static final List<Weighted> TITLE_GRAMS = List.of(new Weighted(Fields.TITLE_GRAMS, 1));
    public static final List<Weighted> ALL_GRAMS = List.of(new Weighted(Fields.ALL_GRAMS, 1));

    /** Everything that is scored. */
    public static final List<List<Weighted>> SCORED = List.of(WORDS, TITLE_GRAMS, ALL_GRAMS);

    private final List<String> words;
    private final List<String> grams;
    private final String text;
    private final String topic;
    private final int length;

    private TextQuery(List<String> words, List<String> grams, String text, String topic) {
        this.words = words;
        this.grams = grams;
        this.text = text;
        this.topic = topic;
        this.length = Terms.run(topic).length();
    }

    public static TextQuery of(String text) {
        String bounded =
                text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS);
        return new TextQuery(
                distinct(Terms.words(bounded), MOST_WORDS),
                distinct(Terms.grams(bounded), MOST_GRAMS),
                bounded,
                FormWords.without(bounded));
    }

    /** Other words for the same, as far as the thesaurus knows. */
    public List<TextQuery> variants(Thesaurus thesaurus) {
        String form = topic.equals(text) ? "" : FormWords.of(text) + " ";
        return thesaurus.variants(topic).stream()
                .map(variant -> TextQuery.of(form + variant))
                .toList();
    }

    /** The length of the topic in letters, marks and digits. */
    public int length() {
        return length;
    }

    /** Matches and ranks items that have a share of the words, wherever. */
    static Query like(List<String> words, float share, IndexReader reader) throws IOException {
        var query = new BooleanQuery.Builder();
        query.add(covering(reader, Fields.ALL_WORDS, words, share), Occur.FILTER);
        new TextQuery(words, List.of(), "", "").addScoring(query);
        return query.build();
    }

    /** Whether the text names only a form, such as a worksheet, and no topic. */
    public boolean isFormOnly() {
        return FormWords.isOnlyForm(topic);
    }

    /** How much of the text an item must have. */
    public enum Closeness {
        /** Everything matches, and what has the text comes first: a bare "games" with filters. */
        NOT_AT_ALL,
        /** Other words for the same must be there nearly whole: nobody typed them. */
        STRICTLY,
        AS_TYPED,
        ROUGHLY
    }

    /** The words of the topic, of which items must have a share. */
    public List<String> topicWords() {
        return StopWords.without(distinct(Terms.words(topic), MOST_WORDS));
    }

    /** The trigrams of the topic, of which items may have a share instead; none of a short one. */
    public List<String> topicGrams() {
        List<String> found = distinct(Terms.grams(topic), MOST_GRAMS);
        return found.size() < FEWEST_GRAMS ? List.of() : found;
    }

    /** All words, which rank what matches. */
    public List<String> words() {
        return words;
    }

    /** All trigrams, which rank what matches. */
    public List<String> grams() {
        return grams;
    }

    /** Few words must all be there; of a whole sentence a good part is enough. */
    public float wordShare(Closeness closeness) {
        int count = topicWords().size();
        return switch (closeness) {
            case NOT_AT_ALL -> 0;
            case STRICTLY -> 0.85f;
            case AS_TYPED -> count <= 2 ? 0.99f : count <= 4 ? 0.5f : count <= 7 ? 0.35f : 0.15f;
            case ROUGHLY -> count <= 2 ? 0.55f : count <= 4 ? 0.4f : 0.2f;
        };
    }

    public float gramShare(Closeness closeness) {
        return switch (closeness) {
            case NOT_AT_ALL -> 0;
            case STRICTLY -> 0.8f;
            case AS_TYPED ->
                    length <= 12 ? 0.8f : length <= 20 ? 0.5f : length <= 40 ? 0.35f : 0.25f;
            case ROUGHLY -> length <= 12 ? 0.5f : length <= 20 ? 0.4f : length <= 40 ? 0.3f : 0.2f;
        };
    }

    /**
     * Ranks: words by BM25 over weighted fields, and trigrams, which still work where words do not.
     */
    private void addScoring(BooleanQuery.Builder query) {
        for (String word : words) {
            query.add(
                    new CombinedFieldQuery.Builder(word)
                            .addField(Fields.TITLE_WORDS, TITLE_WEIGHT)
                            .addField(Fields.TOPIC_WORDS, TOPIC_WEIGHT)
                            .addField(Fields.BODY_WORDS, 1)
                            .build(),
                    Occur.SHOULD);
        }
        for (String gram : grams) {
            query.add(scored(Fields.TITLE_GRAMS, gram, TITLE_GRAM_WEIGHT), Occur.SHOULD);
            query.add(scored(Fields.ALL_GRAMS, gram, ALL_GRAM_WEIGHT), Occur.SHOULD);
        }
    }

    private static Query scored(String field, String term, float weight) {
        return new BoostQuery(new TermQuery(new Term(field, term)), weight);
    }

    private static Query covering(IndexReader reader, String field, List<String> terms, float share)
            throws IOException {
        var query = new BooleanQuery.Builder();
        double sum = 0;
        for (String text : terms) {
            var term = new Term(field, text);
            float weight = rarity(reader.docFreq(term), reader.numDocs());
            sum += weight;
            query.add(
                    new BoostQuery(new ConstantScoreQuery(new TermQuery(term)), weight),
                    Occur.SHOULD);
        }
        return new CoverageQuery(query.build(), (float) (sum * share));
    }

    private static float rarity(int documents, int all) {
        return (float)
                Math.log(1 + (Math.max(all, documents) - documents + 0.5) / (documents + 0.5));
    }

    private static List<String> distinct(List<String> terms, int most) {
        Set<String> distinct = new LinkedHashSet<>(terms);
        return distinct.stream().limit(most).toList();
    }
}
