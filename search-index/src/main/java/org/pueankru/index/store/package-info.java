/** The Lucene index on disk: import, search, refresh. */
@NullMarked
package org.pueankru.index.store;

import org.jspecify.annotations.NullMarked;
