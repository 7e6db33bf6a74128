@NullMarked
package org.pueankru.bot.outbox;

import org.jspecify.annotations.NullMarked;
