/** Tests of search: wording. */
@NullMarked
package org.pueankru.bot.search.wording;

import org.jspecify.annotations.NullMarked;
