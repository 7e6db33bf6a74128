@NullMarked
package org.pueankru.bot.console.passkeys;

import org.jspecify.annotations.NullMarked;
