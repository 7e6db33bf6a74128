/** The command line. */
@NullMarked
package org.pueankru.index.cli;

import org.jspecify.annotations.NullMarked;
