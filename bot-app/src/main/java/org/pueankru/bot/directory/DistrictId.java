package org.pueankru.bot.directory;

import java.util.UUID;

/** Names one district. Whatever is asked of the directory is asked within one. */
public record DistrictId(UUID value) {}
