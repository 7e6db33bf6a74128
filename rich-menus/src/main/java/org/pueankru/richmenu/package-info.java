/**
 * Rich menus as code: what they are, what is wrong with them, and how to get from one state of LINE
 * to another.
 */
@NullMarked
package org.pueankru.richmenu;

import org.jspecify.annotations.NullMarked;
