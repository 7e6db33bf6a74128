/** Rich menus as LINE has them. */
@NullMarked
package org.pueankru.richmenu.line;

import org.jspecify.annotations.NullMarked;
