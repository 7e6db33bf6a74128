/** Seals what must not be readable in a stolen database, and hashes codes, under SECRETS_KEY. */
@ApplicationModule(allowedDependencies = {"settings", "stores"})
@NullMarked
package org.pueankru.bot.secrets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
