/** Tests of the settings. */
@NullMarked
package org.pueankru.bot.settings;

import org.jspecify.annotations.NullMarked;
