package org.pueankru.bot.settings;

/**
 * The looks at the library's links.
 *
 * @param looksAtLinks whether the service asks other hosts at all
 */
public record LinkSettings(boolean looksAtLinks) {}
