package org.pueankru.bot.settings;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/**
 * The district's own words for the same thing.
 *
 * @param file edited by staff; absent = the built-in words only
 */
public record ThesaurusSettings(@Nullable Path file) {}
