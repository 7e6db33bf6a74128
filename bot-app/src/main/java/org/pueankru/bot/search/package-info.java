/** Searching the learning-media catalogue in chat: understanding, cards, filters, pages. */
@ApplicationModule(
        allowedDependencies = {"messaging", "conversation", "settings", "marks", "directory"})
@NullMarked
package org.pueankru.bot.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
