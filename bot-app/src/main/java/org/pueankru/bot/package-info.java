/** The Puean Kru bot service. */
@NullMarked
package org.pueankru.bot;

import org.jspecify.annotations.NullMarked;
