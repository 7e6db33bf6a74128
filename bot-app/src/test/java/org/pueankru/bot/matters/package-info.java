@NullMarked
package org.pueankru.bot.matters;

import org.jspecify.annotations.NullMarked;
