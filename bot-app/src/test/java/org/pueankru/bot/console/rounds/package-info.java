@NullMarked
package org.pueankru.bot.console.rounds;

import org.jspecify.annotations.NullMarked;
