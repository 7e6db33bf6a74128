/** The files of the directory, on an empty PostgreSQL. */
@NullMarked
package org.pueankru.bot.exchange;

import org.jspecify.annotations.NullMarked;
