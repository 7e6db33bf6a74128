/**
 * Who is who: districts, networks, schools, people and their posts, group chats, codes, and what
 * was done by whom.
 */
@ApplicationModule(allowedDependencies = {"messaging", "settings", "secrets"})
@NullMarked
package org.pueankru.bot.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
