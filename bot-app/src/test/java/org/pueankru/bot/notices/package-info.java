@NullMarked
package org.pueankru.bot.notices;

import org.jspecify.annotations.NullMarked;
