/** Compares our search with what a project would use instead, on judged queries. */
@NullMarked
package org.pueankru.bench.peers;

import org.jspecify.annotations.NullMarked;
