/** What testers use and LINE does not have: the control API under /simulator and the chat page. */
@NullMarked
package org.pueankru.simulator.control;

import org.jspecify.annotations.NullMarked;
