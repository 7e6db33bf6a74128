@NullMarked
package org.pueankru.bot.menus;

import org.jspecify.annotations.NullMarked;
