/** Tests of the directory on a real PostgreSQL. */
@NullMarked
package org.pueankru.bot.directory;

import org.jspecify.annotations.NullMarked;
