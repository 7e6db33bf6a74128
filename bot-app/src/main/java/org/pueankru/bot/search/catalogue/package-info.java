/** The catalogue from its file into PostgreSQL, and from there into this instance's index. */
@NullMarked
package org.pueankru.bot.search.catalogue;

import org.jspecify.annotations.NullMarked;
