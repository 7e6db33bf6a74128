package org.pueankru.bot.stores;

import org.pueankru.bot.settings.Settings;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;

/**
 * Reads the settings and begins to start the stores before Spring looks at a single class: they
 * take as long as the rest of the start.
 */
class StoresInitializer
        implements ApplicationContextInitializer<GenericApplicationContext>, Ordered {
    @Override
    public void initialize(GenericApplicationContext context) {
        Stores stores = Stores.open(Settings.read(context.getEnvironment()));
        context.getBeanFactory().registerSingleton("stores", stores);
        // the first that is registered is the last that is destroyed, also after a failed start
        context.getDefaultListableBeanFactory().registerDisposableBean("stores", stores::close);
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
