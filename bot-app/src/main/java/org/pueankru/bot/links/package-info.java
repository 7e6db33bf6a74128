/**
 * Whether the library's links still lead somewhere: looked at politely, never at private places.
 */
@ApplicationModule(allowedDependencies = {"internet", "search", "settings"})
@NullMarked
package org.pueankru.bot.links;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
