/** Tests of the group chats. */
@NullMarked
package org.pueankru.bot.groups;

import org.jspecify.annotations.NullMarked;
