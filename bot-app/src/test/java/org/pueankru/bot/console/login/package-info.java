@NullMarked
package org.pueankru.bot.console.login;

import org.jspecify.annotations.NullMarked;
