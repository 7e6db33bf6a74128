/** People's own passkeys: made, used before acts that a stolen session must not do, removed. */
@NullMarked
package org.pueankru.bot.console.passkeys;

import org.jspecify.annotations.NullMarked;
