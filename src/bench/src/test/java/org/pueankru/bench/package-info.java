/** Measures the running bot from outside; nothing here is part of the service. */
@NullMarked
package org.pueankru.bench;

import org.jspecify.annotations.NullMarked;
