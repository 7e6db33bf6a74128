/** Microbenchmarks of the search's parts, run by JMH. */
@NullMarked
package org.pueankru.bench.micro;

import org.jspecify.annotations.NullMarked;
