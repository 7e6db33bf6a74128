/** Tests of registering and of what belongs to one person. */
@NullMarked
package org.pueankru.bot.registration;

import org.jspecify.annotations.NullMarked;
