/** The life of the catalogue's index: imported, opened, watched. */
@NullMarked
package org.pueankru.bot.search.catalogue;

import org.jspecify.annotations.NullMarked;
