package org.pueankru.index.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pueankru.index.CatalogueImport;
import org.pueankru.index.DemoItems;

import java.io.IOException;
import java.nio.file.Path;

class LexiconTest {
    @TempDir Path folder;

    @Test
    void aTermThatNoItemHasTakesLittleButNotNothing() throws IOException {
        CatalogueImport.of(DemoItems.file(folder)).into(folder.resolve("index"));
        try (var disk = FSDirectory.open(folder.resolve("index"));
                var reader = DirectoryReader.open(disk)) {
            var words = new Lexicon(ScoredFields.words(reader), reader.numDocs());

            Postings unknown = words.postings("ไดโนเสาร์");
            assertThat(unknown.size()).isZero();
            assertThat(unknown.weight()).isEqualTo(16);
            assertThat(unknown).isSameAs(words.postings("ควอนตัม"));
            assertThat(words.postings("เศษส่วน").weight()).isEqualTo(16 + 2);
        }
    }
}
