/**
 * What people live through with the bot, told from outside: over HTTP, with a stand-in for LINE.
 */
@NullMarked
package org.pueankru.bot.journeys;

import org.jspecify.annotations.NullMarked;
