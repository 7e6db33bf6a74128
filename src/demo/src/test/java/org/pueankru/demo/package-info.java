/** Checks the demo district: the catalogue, the lists behind it and the district's tables. */
@NullMarked
package org.pueankru.demo;

import org.jspecify.annotations.NullMarked;
