/** New media for what a person teaches: told when they come, free of charge, and shown by a tap. */
@NullMarked
package org.pueankru.bot.search.arrivals;

import org.jspecify.annotations.NullMarked;
