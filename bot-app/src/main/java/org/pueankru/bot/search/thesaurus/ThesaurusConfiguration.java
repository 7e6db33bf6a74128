package org.pueankru.bot.search.thesaurus;

import org.pueankru.bot.settings.FileLooks;
import org.pueankru.bot.settings.ThesaurusSettings;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

@Configuration(proxyBeanMethods = false)
class ThesaurusConfiguration {
    @Bean
    DistrictThesaurus districtThesaurus(ThesaurusSettings settings) {
        return new DistrictThesaurus(settings.file());
    }

    @Bean
    FileLooks thesaurusLooks(
            DistrictThesaurus thesaurus,
            @Qualifier("thesaurusScheduler") TaskScheduler thesaurusScheduler) {
        return new FileLooks(thesaurus::check, thesaurusScheduler);
    }

    /** Its own thread, so that a long import delays no correction of words. */
    @Bean(defaultCandidate = false)
    ThreadPoolTaskScheduler thesaurusScheduler() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setThreadNamePrefix("thesaurus-");
        scheduler.setDaemon(true);
        return scheduler;
    }
}
