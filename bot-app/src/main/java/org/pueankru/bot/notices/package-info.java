/**
 * Announcements: written by the office, sent to the right chats at a cost known beforehand, and
 * answered.
 */
@ApplicationModule(
        allowedDependencies = {
            "internet",
            "messaging",
            "conversation",
            "directory",
            "outbox",
            "calendar",
            "settings"
        })
@NullMarked
package org.pueankru.bot.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
