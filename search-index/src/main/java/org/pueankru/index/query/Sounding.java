package org.pueankru.index.query;

/**
 * What a text in Thai letters sounds like.
 *
 * @param alike whether it sounds the same, so that no other word can be meant; else it may be
 *     chance
 */
public record Sounding(String text, boolean alike) {}
