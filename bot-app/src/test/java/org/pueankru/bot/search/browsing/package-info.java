@NullMarked
package org.pueankru.bot.search.browsing;

import org.jspecify.annotations.NullMarked;
