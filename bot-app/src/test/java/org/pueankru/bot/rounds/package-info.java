@NullMarked
package org.pueankru.bot.rounds;

import org.jspecify.annotations.NullMarked;
