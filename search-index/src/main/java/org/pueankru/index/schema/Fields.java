package org.pueankru.index.schema;

/** The names of the index's fields. */
public final class Fields {
    /**
     * Changes whenever documents or terms change, so that an index of another version is rebuilt.
     */
    public static final String VERSION = "4";

    public static final String ID = "id";

    /** The item itself as JSON; not searched. */
    public static final String SOURCE = "source";

    /** Tells whether an item is still the same without reading it. */
    public static final String DIGEST = "digest";

    public static final String TITLE_WORDS = "title.words";
    public static final String TOPIC_WORDS = "topic.words";
    public static final String BODY_WORDS = "body.words";

    /** The trigrams of title and topic. */
    public static final String HEAD_GRAMS = "head.grams";

    public static final String BODY_GRAMS = "body.grams";

    public static final String GRADE = "grade";
    public static final String LEARNING_AREA = "learningArea";
    public static final String MEDIA_TYPE = "mediaType";
    public static final String INDICATOR = "indicator";

    /** Use and freshness in one number, higher is better. */
    public static final String STANDING = "standing";

    /** The beginning of a title as a run of letters and digits. */
    public static final String TITLE_RUN = "title.run";

    public static final String CREATOR = "creator";

    /** What may be suggested, as {@code key NUL display}. */
    public static final String COMPLETION = "completion";

    /** Words and short word sequences of titles and tags in one run: what a typo may have meant. */
    public static final String PHRASE = "phrase";

    /** Where an item opens, as {@link AddressKey}. */
    public static final String ADDRESS = "address";

    /** Tags as they are written; for counting, not searched. */
    public static final String TAG = "tag";

    private Fields() {}
}
