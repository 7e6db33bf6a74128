/** Tests of the operators' commands. */
@NullMarked
package org.pueankru.bot.admin;

import org.jspecify.annotations.NullMarked;
