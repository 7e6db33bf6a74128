/** What the operator sets by the environment, checked at the start, and the one clock. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.pueankru.bot.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
