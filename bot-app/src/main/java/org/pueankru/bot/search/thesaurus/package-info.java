/** The district's own words for the same thing: read from a file that staff edit, watched. */
@NullMarked
package org.pueankru.bot.search.thesaurus;

import org.jspecify.annotations.NullMarked;
