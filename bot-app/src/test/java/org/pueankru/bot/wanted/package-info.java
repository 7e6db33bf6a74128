/** Tests of the media wanted. */
@NullMarked
package org.pueankru.bot.wanted;

import org.jspecify.annotations.NullMarked;
