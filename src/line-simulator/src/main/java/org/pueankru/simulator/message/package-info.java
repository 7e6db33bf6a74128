/** LINE's rules for message objects: required and known properties, counting units and limits. */
@NullMarked
package org.pueankru.simulator.message;

import org.jspecify.annotations.NullMarked;
