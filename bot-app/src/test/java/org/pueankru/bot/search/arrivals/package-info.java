/** Tests of new media for what people teach. */
@NullMarked
package org.pueankru.bot.search.arrivals;

import org.jspecify.annotations.NullMarked;
