/**
 * Reports that are due, and answers that are wished: what schools say, who is reminded when, and to
 * whom overdue ones go up.
 */
@ApplicationModule(
        allowedDependencies = {
            "messaging",
            "conversation",
            "directory",
            "outbox",
            "notices",
            "calendar",
            "settings"
        })
@NullMarked
package org.pueankru.bot.rounds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
