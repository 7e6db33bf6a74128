/** Measures what import and search cost as the catalogue grows. */
@NullMarked
package org.pueankru.bench.scale;

import org.jspecify.annotations.NullMarked;
