/** From what a teacher typed to what is searched for. */
@NullMarked
package org.pueankru.index.query;

import org.jspecify.annotations.NullMarked;
