/** Tests of searching in chat. */
@NullMarked
package org.pueankru.bot.search;

import org.jspecify.annotations.NullMarked;
