/** The pages, the lists behind them, and the acts that they offer. */
@NullMarked
package org.pueankru.bot.console.pages;

import org.jspecify.annotations.NullMarked;
