/** Pictures for catalogue items that have none of their own, drawn by us. */
@NullMarked
package org.pueankru.bot.search.covers;

import org.jspecify.annotations.NullMarked;
