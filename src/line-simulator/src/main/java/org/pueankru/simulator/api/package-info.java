/** LINE's HTTP API as the bot sees it, with faults that a test can order. */
@NullMarked
package org.pueankru.simulator.api;

import org.jspecify.annotations.NullMarked;
