package org.pueankru.bot.help;

import org.pueankru.bot.settings.FileLooks;
import org.pueankru.bot.settings.HowToSettings;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

@Configuration(proxyBeanMethods = false)
class HowToConfiguration {
    @Bean
    HowToKeeper howToKeeper(HowToSettings settings) {
        return new HowToKeeper(settings.file());
    }

    @Bean
    FileLooks howToLooks(
            HowToKeeper keeper, @Qualifier("howToScheduler") TaskScheduler howToScheduler) {
        return new FileLooks(keeper::check, howToScheduler);
    }

    /** Its own thread, so that a slow disk holds up nobody else; not given out by type. */
    @Bean(defaultCandidate = false)
    ThreadPoolTaskScheduler howToScheduler() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setThreadNamePrefix("howto-");
        scheduler.setDaemon(true);
        return scheduler;
    }
}
