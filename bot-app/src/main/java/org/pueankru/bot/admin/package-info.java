/** Commands for operators: {@code java -jar bot-app.jar admin ...}, beside a running bot or not. */
@ApplicationModule(
        allowedDependencies = {
            "settings",
            "stores",
            "webhook",
            "reports",
            "links",
            "wanted",
            "directory",
            "exchange",
            "secrets",
            "messaging",
            "line",
            "menus"
        })
@NullMarked
package org.pueankru.bot.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
