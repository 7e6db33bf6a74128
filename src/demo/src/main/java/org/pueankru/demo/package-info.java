/** Writes the demo district's catalogue: sample data in the shape of the national library's. */
@NullMarked
package org.pueankru.demo;

import org.jspecify.annotations.NullMarked;
