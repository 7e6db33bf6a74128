/** Tests of sealing and hashing. */
@NullMarked
package org.pueankru.bot.secrets;

import org.jspecify.annotations.NullMarked;
