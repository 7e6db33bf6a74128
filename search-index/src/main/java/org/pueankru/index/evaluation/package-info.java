/** Measures search quality and speed against judged queries. */
@NullMarked
package org.pueankru.index.evaluation;

import org.jspecify.annotations.NullMarked;
