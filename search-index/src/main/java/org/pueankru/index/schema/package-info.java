/** Field names of the index, and the way between a media item and a Lucene document. */
@NullMarked
package org.pueankru.index.schema;

import org.jspecify.annotations.NullMarked;
