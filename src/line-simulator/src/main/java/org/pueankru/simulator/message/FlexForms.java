package org.pueankru.simulator.message;

import java.util.regex.Pattern;

/** How colours, lengths and sizes are written in Flex. */
final class FlexForms {
    static final Pattern COLOUR = Pattern.compile("#([0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})");
    static final Pattern PIXELS = Pattern.compile("\\d+(\\.\\d+)?px");
    private static final String STEP = "none|xs|sm|md|lg|xl|xxl";
    static final Pattern SPACE = Pattern.compile(STEP + "|" + PIXELS);
    static final Pattern SPACE_OR_PERCENT =
            Pattern.compile(STEP + "|" + PIXELS + "|\\d+(\\.\\d+)?%");
    static final Pattern OFFSET = Pattern.compile(STEP + "|-?" + PIXELS + "|-?\\d+(\\.\\d+)?%");
    static final Pattern LENGTH = Pattern.compile(PIXELS + "|\\d+(\\.\\d+)?%");
    static final Pattern BORDER =
            Pattern.compile("none|light|normal|medium|semi-bold|bold|" + PIXELS);
    static final Pattern TEXT_SIZE =
            Pattern.compile("xxs|xs|sm|md|lg|xl|xxl|3xl|4xl|5xl|" + PIXELS);
    static final Pattern IMAGE_SIZE = Pattern.compile(TEXT_SIZE + "|full|\\d+(\\.\\d+)?%");

    /** Width to height. */
    static final Pattern RATIO = Pattern.compile("[1-9]\\d{0,4}(\\.\\d+)?:[1-9]\\d{0,4}(\\.\\d+)?");

    private FlexForms() {}
}
