/** Finds the question among a few hundred that a typed one means, or says that none is meant. */
@NullMarked
package org.pueankru.index.question;

import org.jspecify.annotations.NullMarked;
