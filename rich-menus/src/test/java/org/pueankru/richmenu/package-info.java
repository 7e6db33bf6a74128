@NullMarked
package org.pueankru.richmenu;

import org.jspecify.annotations.NullMarked;
