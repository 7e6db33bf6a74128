/** Who is in the console, what they may, and the guards before every page. */
@NullMarked
package org.pueankru.bot.console.security;

import org.jspecify.annotations.NullMarked;
