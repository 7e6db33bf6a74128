package org.pueankru.bot.search.covers;

import org.jspecify.annotations.Nullable;
import org.pueankru.index.LearningArea;
import org.pueankru.index.MediaType;

import java.net.URI;
import java.util.Optional;

/** Says where the picture for an item without one lies. */
@FunctionalInterface
public interface Covers {
    /** The https address of a cover, or empty when people's phones cannot reach us. */
    Optional<URI> address(@Nullable LearningArea area, @Nullable MediaType type);
}
