/**
 * How staff come into the console: a code on the page, confirmed in 1:1, and the code of the first
 * staff.
 */
@NullMarked
package org.pueankru.bot.console.login;

import org.jspecify.annotations.NullMarked;
