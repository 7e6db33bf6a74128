/** Tests of the whole service, and what they share. */
@NullMarked
package org.pueankru.bot;

import org.jspecify.annotations.NullMarked;
