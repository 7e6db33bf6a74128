/**
 * What goes out by push: stored first, then sent by leases until LINE took it, once for each target
 * and never beyond the month's messages.
 */
@ApplicationModule(allowedDependencies = {"messaging", "directory", "stores", "settings"})
@NullMarked
package org.pueankru.bot.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
