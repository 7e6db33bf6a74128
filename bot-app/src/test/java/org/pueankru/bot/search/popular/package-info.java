@NullMarked
package org.pueankru.bot.search.popular;

import org.jspecify.annotations.NullMarked;
