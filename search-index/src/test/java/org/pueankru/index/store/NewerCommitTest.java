package org.pueankru.index.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pueankru.index.CatalogueImport;
import org.pueankru.index.DemoItems;
import org.pueankru.index.Synonyms;
import org.pueankru.index.schema.Fields;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** What is open stays good to search, whatever another process writes into the directory. */
class NewerCommitTest {
    @TempDir Path folder;
    private Path directory;
    private LuceneMediaIndex index;

    @BeforeEach
    void open() {
        directory = folder.resolve("index");
        CatalogueImport.of(DemoItems.file(folder)).into(directory);
        index = (LuceneMediaIndex) LuceneMediaIndex.open(directory, Synonyms::builtIn);
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void ofAnotherVersionIsIgnoredUntilThereIsOneOfOurs() throws IOException {
        commit(new Document(), Map.of("pueankru.fields", "another").entrySet());

        assertThat(index.refresh()).isFalse();
        assertThat(index.size()).isEqualTo(13);
        assertThat(index.find("rice")).isPresent();

        commit(new Document(), IndexVersion.commitData());

        assertThat(index.refresh()).isTrue();
        assertThat(index.size()).isEqualTo(15);
    }

    @Test
    void thatCannotBeUnderstoodLeavesWhatIsOpen() throws IOException {
        var document = new Document();
        document.add(new StringField(Fields.GRADE, "P99", Field.Store.NO));
        document.add(new SortedSetDocValuesField(Fields.GRADE, new BytesRef("P99")));
        commit(document, IndexVersion.commitData());

        assertThatThrownBy(index::refresh).isInstanceOf(IllegalArgumentException.class);
        index.changeInTheBackground();
        assertThat(index.find("rice")).isPresent();
        assertThat(index.size()).isEqualTo(13);
    }

    private void commit(Document document, Iterable<Map.Entry<String, String>> data)
            throws IOException {
        try (var disk = FSDirectory.open(directory);
                var writer = new IndexWriter(disk, new IndexWriterConfig())) {
            writer.addDocument(document);
            writer.setLiveCommitData(data);
            writer.commit();
        }
    }
}
