package org.pueankru.index;

/**
 * One item found.
 *
 * @param score higher is better; comparable within one answer only
 */
public record SearchHit(MediaItem item, float score) {}
