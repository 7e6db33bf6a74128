/** Tests of what operators see. */
@NullMarked
package org.pueankru.bot.operations;

import org.jspecify.annotations.NullMarked;
