/** Who somebody is, told in 1:1: registering, own data, what one is told of. */
@ApplicationModule(
        allowedDependencies = {"messaging", "conversation", "directory", "secrets", "settings"})
@NullMarked
package org.pueankru.bot.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
