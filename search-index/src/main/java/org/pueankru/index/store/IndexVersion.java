package org.pueankru.index.store;

import org.apache.lucene.index.DirectoryReader;
import org.jspecify.annotations.Nullable;
import org.pueankru.index.schema.Fields;

import java.io.IOException;
import java.util.Map;

/** What is written beside a commit: the version of fields and terms, and the state it shows. */
final class IndexVersion {
    private static final String KEY = "pueankru.fields";
    private static final String MARK = "pueankru.mark";

    private IndexVersion() {}

    static Iterable<Map.Entry<String, String>> commitData() {
        return Map.of(KEY, Fields.VERSION).entrySet();
    }

    static Iterable<Map.Entry<String, String>> commitData(String mark) {
        return Map.of(KEY, Fields.VERSION, MARK, mark).entrySet();
    }

    static boolean isOurs(DirectoryReader reader) throws IOException {
        return isOurs(reader.getIndexCommit().getUserData());
    }

    static boolean isOurs(Map<String, String> commitData) {
        return Fields.VERSION.equals(commitData.get(KEY));
    }

    static @Nullable String mark(Map<String, String> commitData) {
        return commitData.get(MARK);
    }
}
