package org.pueankru.bot.search.covers;

import org.pueankru.bot.search.wording.Wording;
import org.pueankru.bot.settings.ServiceSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CoversConfiguration {
    @Bean
    CoverGallery coverGallery(ServiceSettings settings, Wording wording) {
        return new CoverGallery(settings.publicUrl(), wording);
    }
}
