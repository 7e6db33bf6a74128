package org.pueankru.bench.peers;

import org.pueankru.bench.TemporaryDirectory;
import org.pueankru.index.CatalogueImport;
import org.pueankru.index.MediaIndex;
import org.pueankru.index.QueryUnderstanding;
import org.pueankru.index.SearchRequest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Our search as a whole: from the message as typed to the items, as they would be shown. */
final class OurPeer implements Peer {
    private static final int MORE_THAN_ARE_KEPT = 600;

    private final TemporaryDirectory directory;
    private final MediaIndex index;
    private final QueryUnderstanding queries = QueryUnderstanding.standard();

    OurPeer(Path catalogue) throws IOException {
        directory = TemporaryDirectory.create();
        CatalogueImport.of(catalogue).into(directory.path());
        index = MediaIndex.open(directory.path());
    }

    @Override
    public String name() {
        return "Puean Kru";
    }

    @Override
    public List<String> search(String query) {
        return index
                .search(SearchRequest.firstPage(queries.understand(query), DEPTH))
                .hits()
                .stream()
                .map(hit -> hit.item().id())
                .toList();
    }

    /** Other texts take the place of the answers that are kept; terms that were read stay. */
    @Override
    public void forget() {
        for (int i = 0; i < MORE_THAN_ARE_KEPT; i++) {
            search("ข้อ " + i);
        }
    }

    @Override
    public void close() {
        index.close();
        directory.close();
    }
}
