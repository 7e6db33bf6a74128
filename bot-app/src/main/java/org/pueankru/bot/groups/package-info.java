/**
 * Group chats: how the bot presents itself there, what a group stands for, and whether the bot is
 * still in it.
 */
@ApplicationModule(allowedDependencies = {"messaging", "conversation", "directory"})
@NullMarked
package org.pueankru.bot.groups;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
