package org.pueankru.bot;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {
    @Test
    void featuresUseOnlyWhatTheyAreAllowedTo() {
        ApplicationModules.of(BotApplication.class).verify();
    }
}
