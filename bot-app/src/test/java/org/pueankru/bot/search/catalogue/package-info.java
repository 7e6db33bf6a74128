/** Tests of search: catalogue. */
@NullMarked
package org.pueankru.bot.search.catalogue;

import org.jspecify.annotations.NullMarked;
