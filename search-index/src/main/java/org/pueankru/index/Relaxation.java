package org.pueankru.index;

/** What a search gave up so as not to answer with nothing, in the order in which it is given up. */
public enum Relaxation {
    MEDIA_TYPE("mediaType"),
    LEARNING_AREA("learningArea"),
    /** The grades beside those asked for, or the nearest that have a topic the catalogue has. */
    NEIGHBOURING_GRADE("neighbouring grade"),
    TEXT("text");

    private final String code;

    Relaxation(String code) {
        this.code = code;
    }

    /** The word used in command-line output. */
    public String code() {
        return code;
    }
}
