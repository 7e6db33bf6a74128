/** Tests of the looks at links. */
@NullMarked
package org.pueankru.bot.links;

import org.jspecify.annotations.NullMarked;
