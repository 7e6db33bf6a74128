package org.pueankru.bot.settings;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;

/**
 * The district's own how-to answers.
 *
 * @param file laid over the answers that come with the service; absent = these alone
 */
public record HowToSettings(@Nullable Path file) {}
