package org.pueankru.index.store;

import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.pueankru.index.MediaItem;
import org.pueankru.index.SearchHit;
import org.pueankru.index.schema.Documents;
import org.pueankru.index.schema.Fields;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fetches items. */
final class Lookup {
    private final IndexSearcher searcher;

    Lookup(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    Optional<MediaItem> item(String id) throws IOException {
        TopDocs found = searcher.search(new TermQuery(Documents.idTerm(id)), 1);
        return found.scoreDocs.length == 0
                ? Optional.empty()
                : Optional.of(item(found.scoreDocs[0].doc));
    }

    /** The hits of one page out of a ranking that begins with the best. */
    List<SearchHit> hits(ScoreDoc[] ranking, int from) throws IOException {
        var hits = new ArrayList<SearchHit>();
        for (int i = from; i < ranking.length; i++) {
            hits.add(new SearchHit(item(ranking[i].doc), ranking[i].score));
        }
        return hits;
    }

    private MediaItem item(int document) throws IOException {
        return Documents.item(searcher.storedFields().document(document).get(Fields.SOURCE));
    }
}
