package org.pueankru.simulator.message;

import tools.jackson.databind.JsonNode;

/**
 * The braces of a textV2 message: a key in braces stands for a substitution, a doubled brace for
 * itself.
 */
final class Placeholders {
    private Placeholders() {}

    /** Whether every brace is a literal one or belongs to a key that the substitution has. */
    static boolean match(String text, JsonNode substitution) {
        String rest = text.replace("{{", "").replace("}}", "");
        int open = rest.indexOf('{');
        while (open >= 0) {
            int close = rest.indexOf('}', open);
            if (close < 0 || !substitution.has(rest.substring(open + 1, close))) {
                return false;
            }
            rest = rest.substring(0, open) + rest.substring(close + 1);
            open = rest.indexOf('{');
        }
        return rest.indexOf('}') < 0;
    }
}
