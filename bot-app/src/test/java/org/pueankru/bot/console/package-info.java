@NullMarked
package org.pueankru.bot.console;

import org.jspecify.annotations.NullMarked;
