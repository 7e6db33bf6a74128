package org.pueankru.bot.search.catalogue;

import org.pueankru.bot.search.thesaurus.DistrictThesaurus;
import org.pueankru.bot.settings.ServiceSettings;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {
    @Bean
    CatalogueKeeper catalogueKeeper(ServiceSettings settings, DistrictThesaurus thesaurus) {
        return new CatalogueKeeper(settings.catalogue(), settings.dataDir(), thesaurus);
    }

    @Bean
    CatalogueWatch catalogueWatch(
            CatalogueKeeper keeper,
            @Qualifier("catalogueScheduler") TaskScheduler catalogueScheduler) {
        return new CatalogueWatch(keeper, catalogueScheduler);
    }

    /** Its own thread, since an import may take minutes; nobody else is given it by type. */
    @Bean(defaultCandidate = false)
    ThreadPoolTaskScheduler catalogueScheduler() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setThreadNamePrefix("catalogue-");
        scheduler.setDaemon(true);
        return scheduler;
    }

    @Bean
    IndexHealth indexHealthIndicator(CatalogueKeeper keeper) {
        return new IndexHealth(keeper);
    }
}
