/** The Thai words that search says to people. */
@NullMarked
package org.pueankru.bot.search.wording;

import org.jspecify.annotations.NullMarked;
