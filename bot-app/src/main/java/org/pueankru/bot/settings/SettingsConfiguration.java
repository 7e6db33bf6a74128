package org.pueankru.bot.settings;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

@Configuration(proxyBeanMethods = false)
class SettingsConfiguration {
    @Bean
    LineSettings lineSettings(Environment environment) {
        return new SettingsReader(environment).line();
    }

    @Bean
    ServiceSettings serviceSettings(Environment environment) {
        return new SettingsReader(environment).service();
    }

    @Bean
    HowToSettings howToSettings(Environment environment) {
        return new SettingsReader(environment).howTo();
    }

    @Bean
    ThesaurusSettings thesaurusSettings(Environment environment) {
        return new SettingsReader(environment).thesaurus();
    }

    @Bean
    StoreSettings storeSettings(Environment environment, LineSettings line) {
        return new SettingsReader(environment).stores(line);
    }

    @Bean
    SecretsSettings secretsSettings(Environment environment) {
        return new SettingsReader(environment).secrets();
    }

    @Bean
    LinkSettings linkSettings(Environment environment) {
        return new SettingsReader(environment).links();
    }

    /** The one clock: UTC inside, to the millisecond everywhere, shifted only in rehearsals. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock(Environment environment, LineSettings line) {
        Duration shift = new SettingsReader(environment).timeShift(line);
        Clock clock = Clock.tickMillis(ZoneOffset.UTC);
        return shift.isZero() ? clock : Clock.offset(clock, shift);
    }
}
