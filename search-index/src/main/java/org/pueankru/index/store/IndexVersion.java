package org.pueankru.index.store;

import org.apache.lucene.index.DirectoryReader;
import org.pueankru.index.schema.Fields;

import java.io.IOException;
import java.util.Map;

/** Which version of fields and terms a commit was written with. */
final class IndexVersion {
    private static final String KEY = "pueankru.fields";

    private IndexVersion() {}

    static Iterable<Map.Entry<String, String>> commitData() {
        return Map.of(KEY, Fields.VERSION).entrySet();
    }

    static boolean isOurs(DirectoryReader reader) throws IOException {
        return Fields.VERSION.equals(reader.getIndexCommit().getUserData().get(KEY));
    }
}
