/** Draws rich menus. */
@NullMarked
package org.pueankru.richmenu.picture;

import org.jspecify.annotations.NullMarked;
