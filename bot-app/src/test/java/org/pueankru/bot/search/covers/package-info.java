/** Tests of search: covers. */
@NullMarked
package org.pueankru.bot.search.covers;

import org.jspecify.annotations.NullMarked;
