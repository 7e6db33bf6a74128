package org.pueankru.bot.settings;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.file.Path;

/**
 * The service itself.
 *
 * @param publicUrl the https address under which people's phones reach us; absent = no pictures of
 *     ours
 * @param dataDir everything that stays on disk
 * @param districtName shown to people
 * @param catalogue the learning-media catalogue to import; absent = nothing can be searched
 */
public record ServiceSettings(
        @Nullable URI publicUrl, Path dataDir, String districtName, @Nullable Path catalogue) {}
