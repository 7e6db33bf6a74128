package org.pueankru.bot.menus;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

@Configuration(proxyBeanMethods = false)
class MenuConfiguration {
    static final String SCHEDULER = "menuScheduler";

    /** They ask LINE of many districts in turn; nothing else may wait for that. */
    @Bean(name = SCHEDULER, defaultCandidate = false)
    ThreadPoolTaskScheduler menuScheduler() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(2);
        scheduler.setThreadNamePrefix("menu-rounds-");
        scheduler.setDaemon(true);
        return scheduler;
    }
}
