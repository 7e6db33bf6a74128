/**
 * Who answers a turn: routing, dialogue memory, missed questions. Features plug in by {@link
 * ChatFeature}.
 */
@ApplicationModule(allowedDependencies = {"messaging", "settings"})
@NullMarked
package org.pueankru.bot.conversation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
