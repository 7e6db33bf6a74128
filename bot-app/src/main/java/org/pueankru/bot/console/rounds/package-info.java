/** Pages on which the office sees which schools reported, and sees to those that did not. */
@NullMarked
package org.pueankru.bot.console.rounds;

import org.jspecify.annotations.NullMarked;
