package org.pueankru.index;

/**
 * Something that items within some filters are about, in words of the catalogue.
 *
 * @param text what to search for
 * @param items how many items a search for it finds within the filters
 */
public record Topic(String text, long items) {}
