/** Tests of the rules in this package. */
@NullMarked
package org.pueankru.simulator.platform;

import org.jspecify.annotations.NullMarked;
