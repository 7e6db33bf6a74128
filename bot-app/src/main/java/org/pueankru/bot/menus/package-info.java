/**
 * Which rich menu each person sees at LINE, by their role, and the same menu in words for those who
 * see none.
 */
@ApplicationModule(
        allowedDependencies = {"messaging", "conversation", "directory", "help", "settings"})
@NullMarked
package org.pueankru.bot.menus;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
