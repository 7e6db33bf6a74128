@NullMarked
package org.pueankru.bot.console.notices;

import org.jspecify.annotations.NullMarked;
