/** Days and hours as Thai offices keep them: Buddhist years, public holidays, quiet hours. */
@ApplicationModule(allowedDependencies = {"directory", "settings"})
@NullMarked
package org.pueankru.bot.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
