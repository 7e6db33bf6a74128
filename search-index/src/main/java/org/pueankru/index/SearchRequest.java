package org.pueankru.index;

/**
 * One page of a search.
 *
 * @param from how many hits to skip, 0 to {@value #MAX_FROM}
 * @param size how many hits to return, 0 (count only) to {@value #MAX_SIZE}
 */
public record SearchRequest(Understood query, int from, int size) {
    public static final int MAX_FROM = 1_000_000;
    public static final int MAX_SIZE = 1_000;

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException when from or size are out of their limits
     */
    public SearchRequest {
        if (from < 0 || from > MAX_FROM) {
            throw new IllegalArgumentException("from must be 0 to " + MAX_FROM + ", not " + from);
        }
        if (size < 0 || size > MAX_SIZE) {
            throw new IllegalArgumentException("size must be 0 to " + MAX_SIZE + ", not " + size);
        }
    }

    public static SearchRequest firstPage(Understood query, int size) {
        return new SearchRequest(query, 0, size);
    }

    /** How many hits must be known for this page: 0 when none are wanted. */
    public int end() {
        return size == 0 ? 0 : from + size;
    }
}
