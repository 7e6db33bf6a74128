/** The only place that knows LINE's API: reads its webhooks, sends to it. */
@ApplicationModule(allowedDependencies = {"messaging", "settings"})
@NullMarked
package org.pueankru.bot.line;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
