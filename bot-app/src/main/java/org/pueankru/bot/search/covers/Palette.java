package org.pueankru.bot.search.covers;

import org.jspecify.annotations.Nullable;
import org.pueankru.index.LearningArea;

import java.awt.Color;

/** The ground colour of a learning area: dark enough for white words (contrast 4.5 : 1 or more). */
final class Palette {
    private Palette() {}

    static Color ground(@Nullable LearningArea area) {
        return switch (area) {
            case THAI -> new Color(0x9D2F54);
            case MATHEMATICS -> new Color(0x1F56A8);
            case SCIENCE -> new Color(0x0F6B5C);
            case SOCIAL_STUDIES -> new Color(0x8A4B14);
            case HEALTH_PE -> new Color(0x2F6B22);
            case ARTS -> new Color(0x7B3A9B);
            case CAREERS -> new Color(0x5A4A3A);
            case FOREIGN_LANGUAGES -> new Color(0x0D5F85);
            case EARLY_CHILDHOOD -> new Color(0xA83A1E);
            case LEARNER_DEVELOPMENT -> new Color(0x44507A);
            case null -> new Color(0x37474F);
        };
    }
}
