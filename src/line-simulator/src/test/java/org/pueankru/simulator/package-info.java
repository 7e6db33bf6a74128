/** Tests of the simulator from outside, with a bot of their own. */
@NullMarked
package org.pueankru.simulator;

import org.jspecify.annotations.NullMarked;
