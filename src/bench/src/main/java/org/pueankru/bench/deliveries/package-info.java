/** How fast the outbox sends. */
@NullMarked
package org.pueankru.bench.deliveries;

import org.jspecify.annotations.NullMarked;
