/** Reports about items of the library, made by taps and kept without who made them. */
@ApplicationModule(allowedDependencies = {"messaging", "conversation", "search", "links", "marks"})
@NullMarked
package org.pueankru.bot.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
