/** The directory and its files for programs: {@code /api/v1}, by bearer token of one district. */
@ApplicationModule(allowedDependencies = {"directory", "exchange"})
@NullMarked
package org.pueankru.bot.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
