/** The staff's pages: how they come in, what they see and do there. */
@ApplicationModule(
        allowedDependencies = {
            "directory",
            "calendar",
            "composing",
            "notices",
            "rounds",
            "outbox",
            "exchange",
            "conversation",
            "messaging",
            "settings",
            "secrets",
            "stores"
        })
@NullMarked
package org.pueankru.bot.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
