/** The command line. */
@NullMarked
package org.pueankru.richmenu.cli;

import org.jspecify.annotations.NullMarked;
