package org.pueankru.index.query;

import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.Query;
import org.pueankru.index.MediaItem;
import org.pueankru.index.QueryUnderstanding;
import org.pueankru.index.analysis.StopWords;
import org.pueankru.index.analysis.Terms;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What makes two items alike: the words of their titles and tags, rare ones weighing more. */
public final class Likeness {
    /** How much of an item's topic another must share to be like it. */
    private static final float LEAST_SHARE = 0.3f;

    private Likeness() {}

    public static Query of(MediaItem item, IndexReader reader) throws IOException {
        QueryUnderstanding understanding = TeacherQueries.standard();
        List<String> words =
                Stream.concat(
                                Stream.of(understanding.understand(item.title()).text()),
                                item.tags().stream())
                        .map(Terms::words)
                        .flatMap(Collection::stream)
                        .distinct()
                        .toList();
        return TextQuery.like(StopWords.without(words), LEAST_SHARE, reader);
    }
}
