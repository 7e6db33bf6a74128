package org.pueankru.bot.search.popular;

import org.pueankru.bot.marks.DailyMarks;
import org.pueankru.bot.search.catalogue.CatalogueKeeper;
import org.pueankru.bot.search.wording.Wording;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Clock;

@Configuration(proxyBeanMethods = false)
class PopularConfiguration {
    @Bean
    CountedQueries popularQueries(
            JdbcClient jdbc,
            DailyMarks marks,
            CatalogueKeeper keeper,
            Wording wording,
            Clock clock) {
        return new CountedQueries(new QueryCounts(jdbc), marks, keeper::library, wording, clock);
    }
}
