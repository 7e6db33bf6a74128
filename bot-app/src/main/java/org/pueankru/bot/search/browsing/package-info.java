/** The way through the catalogue by taps: level, grade, learning area, topic. */
@NullMarked
package org.pueankru.bot.search.browsing;

import org.jspecify.annotations.NullMarked;
