/** Tests of the rules in this package. */
@NullMarked
package org.pueankru.simulator.message;

import org.jspecify.annotations.NullMarked;
