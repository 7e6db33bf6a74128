package org.pueankru.bot.search.catalogue;

import io.micrometer.core.instrument.MeterRegistry;

import org.pueankru.bot.search.thesaurus.DistrictThesaurus;
import org.pueankru.bot.settings.ServiceSettings;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.transaction.PlatformTransactionManager;

import java.time.Clock;

import javax.sql.DataSource;

@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {
    @Bean
    CatalogueRecord catalogueRecord(DataSource database, PlatformTransactionManager transactions) {
        return new CatalogueRecord(database, transactions);
    }

    @Bean
    IncomingFile incomingFile(
            ServiceSettings settings,
            DataSource database,
            PlatformTransactionManager transactions,
            CatalogueRecord record,
            Clock clock,
            MeterRegistry meters) {
        var recordImport = new RecordImport(database, transactions, record, clock);
        return new IncomingFile(
                settings.catalogue(), settings.dataDir(), record, recordImport, meters);
    }

    @Bean
    CatalogueKeeper catalogueKeeper(
            ServiceSettings settings,
            DistrictThesaurus thesaurus,
            CatalogueRecord record,
            IncomingFile file,
            Clock clock,
            MeterRegistry meters) {
        return new CatalogueKeeper(
                file.isSet(), settings.dataDir(), thesaurus, record, clock, meters);
    }

    @Bean
    CatalogueWatch catalogueWatch(
            IncomingFile file,
            CatalogueKeeper keeper,
            @Qualifier("catalogueScheduler") TaskScheduler catalogueScheduler) {
        return new CatalogueWatch(file, keeper, catalogueScheduler);
    }

    /**
     * Threads of its own, since an import may take minutes, and so may a new index; nobody else is
     * given it by type.
     */
    @Bean(defaultCandidate = false)
    ThreadPoolTaskScheduler catalogueScheduler() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(2);
        scheduler.setThreadNamePrefix("catalogue-");
        scheduler.setDaemon(true);
        return scheduler;
    }

    @Bean
    IndexHealth indexHealthIndicator(CatalogueKeeper keeper, IncomingFile file) {
        return new IndexHealth(keeper, file);
    }

    @Bean
    IndexMeters indexMeters(CatalogueKeeper keeper) {
        return new IndexMeters(keeper);
    }
}
