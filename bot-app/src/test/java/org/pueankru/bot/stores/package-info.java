/** Tests of the stores, and the stores that other tests use. */
@NullMarked
package org.pueankru.bot.stores;

import org.jspecify.annotations.NullMarked;
