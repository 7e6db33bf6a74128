/** Tests of the daily marks. */
@NullMarked
package org.pueankru.bot.marks;

import org.jspecify.annotations.NullMarked;
