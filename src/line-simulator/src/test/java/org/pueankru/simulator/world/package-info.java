/** Tests of the rules in this package. */
@NullMarked
package org.pueankru.simulator.world;

import org.jspecify.annotations.NullMarked;
