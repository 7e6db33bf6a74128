/** Files of a district office: reads, checks and applies them, and writes them again. */
@ApplicationModule(allowedDependencies = {"directory", "settings"})
@NullMarked
package org.pueankru.bot.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
