/** The vocabulary of talking with people over a chat platform, and the ports to it. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.pueankru.bot.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
