/**
 * The directory, its files and announcements for programs: {@code /api/v1}, by bearer token of one
 * district.
 */
@ApplicationModule(
        allowedDependencies = {"directory", "exchange", "messaging", "notices", "outbox"})
@NullMarked
package org.pueankru.bot.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
