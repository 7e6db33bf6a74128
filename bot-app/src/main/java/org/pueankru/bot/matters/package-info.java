/**
 * What staff should look at, told in their chat: a line beside their next answer, free of charge,
 * and a list when they ask for it.
 */
@ApplicationModule(allowedDependencies = {"messaging", "conversation", "directory", "settings"})
@NullMarked
package org.pueankru.bot.matters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
