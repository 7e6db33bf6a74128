/** Turns Thai text as people type it into terms, the same way at import and at search. */
@NullMarked
package org.pueankru.index.analysis;

import org.jspecify.annotations.NullMarked;
