package org.pueankru.bench.peers;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * Lucene in memory, one segment, BM25 as it comes: any of a query's distinct terms, in one or more
 * fields that each hold the whole text, cut differently, and weigh the same.
 */
final class LucenePeer implements Peer {
    private static final String FACET = "facet";
    private static final FieldType TERMS = new FieldType();

    static {
        TERMS.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        TERMS.setTokenized(true);
        TERMS.freeze();
    }

    private final String name;
    private final Map<String, Cut> fields;
    private final List<String> ids = new ArrayList<>();
    private final Directory directory = new ByteBuffersDirectory();
    private final IndexSearcher searcher;

    LucenePeer(String name, Map<String, Cut> fields, List<Entry> entries) throws IOException {
        this.name = name;
        this.fields = Map.copyOf(fields);
        try (var writer = new IndexWriter(directory, new IndexWriterConfig())) {
            for (Entry entry : entries) {
                // one segment keeps the order, so that a document's number finds its id
                ids.add(entry.id());
                writer.addDocument(document(entry));
            }
            writer.forceMerge(1);
        }
        this.searcher = new IndexSearcher(DirectoryReader.open(directory));
    }

    private Document document(Entry entry) {
        var document = new Document();
        fields.forEach(
                (field, cut) ->
                        document.add(
                                new Field(field, new ReadyTerms(cut.terms(entry.text())), TERMS)));
        entry.facets()
                .forEach(facet -> document.add(new StringField(FACET, facet, Field.Store.NO)));
        return document;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> search(String query) {
        var any = new BooleanQuery.Builder();
        addTerms(any, query);
        return hits(any.build());
    }

    /**
     * Items that have one of the codes of each facet, any of the text's words where it has some.
     *
     * @param facets sets of codes, each one facet's alternatives
     */
    List<String> search(String text, List<List<String>> facets) {
        var all = new BooleanQuery.Builder();
        addTerms(all, text);
        for (List<String> codes : facets) {
            var one = new BooleanQuery.Builder();
            codes.forEach(code -> one.add(new TermQuery(new Term(FACET, code)), Occur.SHOULD));
            all.add(one.build(), Occur.FILTER);
        }
        if (!text.isBlank()) {
            all.setMinimumNumberShouldMatch(1);
        }
        return hits(all.build());
    }

    private void addTerms(BooleanQuery.Builder query, String text) {
        fields.forEach(
                (field, cut) -> {
                    for (String term : new HashSet<>(cut.terms(text))) {
                        query.add(new TermQuery(new Term(field, term)), Occur.SHOULD);
                    }
                });
    }

    private List<String> hits(BooleanQuery query) {
        try {
            var hits = new ArrayList<String>(DEPTH);
            for (ScoreDoc hit : searcher.search(query, DEPTH).scoreDocs) {
                hits.add(ids.get(hit.doc));
            }
            return hits;
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory cannot fail", e);
        }
    }

    @Override
    public void close() {
        try (directory) {
            searcher.getIndexReader().close();
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory cannot fail", e);
        }
    }
}
