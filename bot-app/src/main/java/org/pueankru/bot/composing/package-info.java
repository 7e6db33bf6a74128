/** Announcing from the phone: staff write an announcement in their chat with the bot. */
@ApplicationModule(
        allowedDependencies = {
            "messaging",
            "conversation",
            "directory",
            "notices",
            "outbox",
            "calendar",
            "settings"
        })
@NullMarked
package org.pueankru.bot.composing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
