/** Reads rich menus from a file. */
@NullMarked
package org.pueankru.richmenu.definition;

import org.jspecify.annotations.NullMarked;
