package org.pueankru.bot.search.covers;

import org.jspecify.annotations.Nullable;
import org.pueankru.index.LearningArea;
import org.pueankru.index.MediaType;

import java.util.Optional;

/** Which picture: one for each learning area and media type, known or not. */
record Cover(@Nullable LearningArea area, @Nullable MediaType type) {
    private static final String NONE = "none";

    /** Its name in addresses: {@code mathematics-video}, {@code none-ebook}. */
    String name() {
        return (area == null ? NONE : area.code()) + "-" + (type == null ? NONE : type.code());
    }

    /** The cover of that name, if there is one. */
    static Optional<Cover> named(String name) {
        int dash = name.lastIndexOf('-');
        if (dash < 0) {
            return Optional.empty();
        }
        String area = name.substring(0, dash);
        String type = name.substring(dash + 1);
        @Nullable LearningArea knownArea = LearningArea.ofCode(area).orElse(null);
        @Nullable MediaType knownType = MediaType.ofCode(type).orElse(null);
        boolean known =
                (knownArea != null || area.equals(NONE))
                        && (knownType != null || type.equals(NONE));
        return known ? Optional.of(new Cover(knownArea, knownType)) : Optional.empty();
    }
}
