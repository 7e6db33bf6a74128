package org.pueankru.simulator.message;

import org.pueankru.simulator.message.ActionRules.Home;

import java.util.HashSet;
import java.util.Set;

/** What most Flex components have in common: their place in the box and an action. */
final class FlexComponentRules {
    private static final Set<String> PLACED =
            Set.of("position", "offsetTop", "offsetBottom", "offsetStart", "offsetEnd");

    private FlexComponentRules() {}

    /**
     * The properties of a component that can be moved from its place: its own and those for that.
     */
    static Set<String> placedWith(String... own) {
        Set<String> all = new HashSet<>(PLACED);
        all.addAll(Set.of(own));
        return Set.copyOf(all);
    }

    static void place(Part component) {
        component.optionalWholeNumber("flex", 0, Integer.MAX_VALUE);
        component.optionalPattern("margin", FlexForms.SPACE);
        component.optionalWord("position", "relative", "absolute");
        for (String side : new String[] {"Top", "Bottom", "Start", "End"}) {
            component.optionalPattern("offset" + side, FlexForms.OFFSET);
        }
    }

    static void action(Part component, Home home) {
        if (component.has("action")) {
            ActionRules.check(component.at("action"), home);
        }
    }
}
