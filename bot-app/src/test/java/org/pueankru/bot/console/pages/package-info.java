@NullMarked
package org.pueankru.bot.console.pages;

import org.jspecify.annotations.NullMarked;
