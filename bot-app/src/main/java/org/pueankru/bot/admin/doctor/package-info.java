/** Looks at everything that the service needs, and says what to do: {@code admin doctor}. */
@NullMarked
package org.pueankru.bot.admin.doctor;

import org.jspecify.annotations.NullMarked;
