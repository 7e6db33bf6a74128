/** The learning-media catalogue as a searchable index; speaks the domain, never Lucene. */
@NullMarked
package org.pueankru.index;

import org.jspecify.annotations.NullMarked;
