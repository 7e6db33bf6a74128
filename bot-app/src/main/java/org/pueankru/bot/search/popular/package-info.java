/** What many people search for, counted without the people. */
@NullMarked
package org.pueankru.bot.search.popular;

import org.jspecify.annotations.NullMarked;
