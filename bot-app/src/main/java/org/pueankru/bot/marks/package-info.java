/** Counts chats once a day without keeping which chats they were. */
@ApplicationModule(allowedDependencies = "messaging")
@NullMarked
package org.pueankru.bot.marks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
