/** Pages on which the office writes announcements, sends them and sees what came of them. */
@NullMarked
package org.pueankru.bot.console.notices;

import org.jspecify.annotations.NullMarked;
