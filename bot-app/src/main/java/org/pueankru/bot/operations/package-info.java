/** What operators see of the service from outside: health, metrics, why it does not start. */
@ApplicationModule(allowedDependencies = "settings")
@NullMarked
package org.pueankru.bot.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
