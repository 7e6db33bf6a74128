/** Reads catalogue files into media items and says why a row is refused. */
@NullMarked
package org.pueankru.index.catalogue;

import org.jspecify.annotations.NullMarked;
