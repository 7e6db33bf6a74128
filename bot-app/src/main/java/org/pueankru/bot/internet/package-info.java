/** Which addresses are of the public internet and which of somebody's own network. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.pueankru.bot.internet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
