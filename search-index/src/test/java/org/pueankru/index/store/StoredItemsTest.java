package org.pueankru.index.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;
import org.pueankru.index.MediaItem;
import org.pueankru.index.schema.Documents;
import org.pueankru.index.schema.Fields;

import java.io.IOException;

class StoredItemsTest {
    private static final MediaItem FRACTIONS =
            MediaItem.builder("1", "เศษส่วน ป.4", "https://example.org/1").build();
    private static final MediaItem DECIMALS =
            MediaItem.builder("2", "ทศนิยม ป.5", "https://example.org/2").build();

    private final Directory disk = new ByteBuffersDirectory();

    @Test
    void tellWhetherAnItemIsStillTheSame() throws IOException {
        write(Documents.document(FRACTIONS), Documents.document(DECIMALS));

        try (var stored = StoredItems.open(disk)) {
            assertThat(stored.digest("2")).isEqualTo(digest(DECIMALS));
            assertThat(stored.digest("1")).as("behind the one before").isEqualTo(digest(FRACTIONS));
            assertThat(stored.digest("1"))
                    .isEqualTo(digest(FRACTIONS))
                    .isNotEqualTo(digest(DECIMALS));
            assertThat(stored.digest("3")).isNull();
        }
    }

    @Test
    void tellItOfItemsThatAnOlderVersionStoredWithoutADigest() throws IOException {
        Document older = Documents.document(FRACTIONS);
        older.removeField(Fields.DIGEST);
        write(older);

        try (var stored = StoredItems.open(disk)) {
            assertThat(stored.digest("1")).isEqualTo(digest(FRACTIONS));
        }
    }

    private static long digest(MediaItem item) {
        return Documents.digest(Documents.source(item));
    }

    private void write(Document... documents) throws IOException {
        try (var writer = new IndexWriter(disk, new IndexWriterConfig())) {
            for (Document each : documents) {
                writer.addDocument(each);
            }
        }
    }
}
