/** Where PostgreSQL and Redis are: embedded servers of our own, or the operator's. */
@ApplicationModule(allowedDependencies = "settings")
@NullMarked
package org.pueankru.bot.stores;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
