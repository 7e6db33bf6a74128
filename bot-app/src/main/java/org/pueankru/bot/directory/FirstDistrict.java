package org.pueankru.bot.directory;

import org.pueankru.bot.settings.ServiceSettings;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Sees to it that the district of the environment's channel is there. */
@Component
class FirstDistrict implements ApplicationRunner {
    private final Districts districts;
    private final ServiceSettings settings;

    FirstDistrict(Districts districts, ServiceSettings settings) {
        this.districts = districts;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        districts.first(settings.districtName());
    }
}
