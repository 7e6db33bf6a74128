package org.pueankru.bot.reports;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class ReportsConfiguration {
    @Bean
    Reports reports(JdbcClient jdbc) {
        return new Reports(jdbc);
    }
}
