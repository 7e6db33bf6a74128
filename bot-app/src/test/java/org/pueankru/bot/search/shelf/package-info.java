/** Tests of people's shelves. */
@NullMarked
package org.pueankru.bot.search.shelf;

import org.jspecify.annotations.NullMarked;
