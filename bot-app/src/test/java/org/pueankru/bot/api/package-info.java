/** Tests of the programs' interface over HTTP. */
@NullMarked
package org.pueankru.bot.api;

import org.jspecify.annotations.NullMarked;
