package org.pueankru.index.store;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import org.pueankru.index.MediaItem;
import org.pueankru.index.schema.AddressKey;
import org.pueankru.index.schema.Documents;
import org.pueankru.index.schema.Fields;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Finds items by where they open. */
final class Addresses {
    /** What may follow the host of an address. */
    private static final List<String> AFTER_THE_SITE = List.of("/", "?", "#");

    private final IndexSearcher searcher;

    Addresses(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    Optional<MediaItem> item(String address) throws IOException {
        Optional<String> key = AddressKey.of(address);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        TopDocs found = searcher.search(new TermQuery(new Term(Fields.ADDRESS, key.get())), 1);
        if (found.scoreDocs.length == 0) {
            return Optional.empty();
        }
        int document = found.scoreDocs[0].doc;
        String source = searcher.storedFields().document(document).get(Fields.SOURCE);
        return Optional.of(Documents.item(source));
    }

    boolean hasSiteOf(String address) throws IOException {
        Optional<String> site = AddressKey.site(address);
        IndexReader reader = searcher.getIndexReader();
        Terms terms = MultiTerms.getTerms(reader, Fields.ADDRESS);
        if (site.isEmpty() || terms == null) {
            return false;
        }
        TermsEnum all = terms.iterator();
        if (all.seekExact(new BytesRef(site.get()))) {
            return true;
        }
        for (String next : AFTER_THE_SITE) {
            if (hasAnyFrom(all, site.get() + next)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasAnyFrom(TermsEnum terms, String beginning) throws IOException {
        return terms.seekCeil(new BytesRef(beginning)) != TermsEnum.SeekStatus.END
                && terms.term().utf8ToString().startsWith(beginning);
    }
}
