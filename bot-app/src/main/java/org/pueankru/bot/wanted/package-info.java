/** Media that teachers look for and the library does not have: kept without who looked for them. */
@ApplicationModule(allowedDependencies = {"messaging", "search", "marks"})
@NullMarked
package org.pueankru.bot.wanted;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
