package org.pueankru.simulator.message;

/** Rules for what stands between Flex components: separators and fillers. */
final class FlexSpaceRules {
    private FlexSpaceRules() {}

    static void separator(Part separator) {
        separator.knows("type", "margin", "color");
        separator.optionalPattern("margin", FlexForms.SPACE);
        separator.optionalPattern("color", FlexForms.COLOUR);
    }

    static void filler(Part filler) {
        filler.knows("type", "flex");
        filler.optionalWholeNumber("flex", 0, Integer.MAX_VALUE);
    }
}
