package org.pueankru.bot.directory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

@Configuration(proxyBeanMethods = false)
class DirectoryConfiguration {
    /**
     * For rounds that wait for LINE or read much: the service's own scheduler keeps leases alive
     * and must not wait for them.
     */
    @Bean(name = Rounds.SCHEDULER, defaultCandidate = false)
    ThreadPoolTaskScheduler directoryRounds() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setThreadNamePrefix("directory-rounds-");
        scheduler.setDaemon(true);
        return scheduler;
    }
}
