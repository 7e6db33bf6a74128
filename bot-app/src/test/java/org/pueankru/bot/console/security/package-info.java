@NullMarked
package org.pueankru.bot.console.security;

import org.jspecify.annotations.NullMarked;
