/** The inbox: takes LINE's events in, keeps them safe, and hands them on chat by chat. */
@ApplicationModule(allowedDependencies = {"messaging", "settings", "stores"})
@NullMarked
package org.pueankru.bot.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
