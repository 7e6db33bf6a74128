/** Greets, explains, and answers kindly what is not a question. */
@ApplicationModule(allowedDependencies = {"messaging", "conversation", "settings"})
@NullMarked
package org.pueankru.bot.help;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
