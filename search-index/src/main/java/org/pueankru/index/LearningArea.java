package org.pueankru.index;

import java.util.Arrays;
import java.util.Optional;

/**
 * A learning area of the core curriculum (กลุ่มสาระ), with early childhood and learner development
 * beside them.
 */
public enum LearningArea {
    THAI("thai"),
    MATHEMATICS("mathematics"),
    SCIENCE("science"),
    SOCIAL_STUDIES("social-studies"),
    HEALTH_PE("health-pe"),
    ARTS("arts"),
    CAREERS("careers"),
    FOREIGN_LANGUAGES("foreign-languages"),
    EARLY_CHILDHOOD("early-childhood"),
    LEARNER_DEVELOPMENT("learner-development");

    private final String code;

    LearningArea(String code) {
        this.code = code;
    }

    /** The code used in catalogue records and command-line output. */
    public String code() {
        return code;
    }

    /** The learning area with exactly this code. */
    public static Optional<LearningArea> ofCode(String code) {
        return Arrays.stream(values()).filter(area -> area.code.equals(code)).findFirst();
    }
}
