@NullMarked
package org.pueankru.bot.calendar;

import org.jspecify.annotations.NullMarked;
