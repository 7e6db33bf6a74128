@NullMarked
package org.pueankru.bot.search.thesaurus;

import org.jspecify.annotations.NullMarked;
