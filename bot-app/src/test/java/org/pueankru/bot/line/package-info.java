/** Tests of the way to LINE. */
@NullMarked
package org.pueankru.bot.line;

import org.jspecify.annotations.NullMarked;
