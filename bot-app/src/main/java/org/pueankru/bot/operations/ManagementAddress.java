package org.pueankru.bot.operations;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

import java.util.Map;
import java.util.Objects;

/**
 * A management port of its own listens where the server does. Spring would let it listen everywhere
 * and refuses the property where there is one port for both.
 */
class ManagementAddress implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        String own = environment.getProperty("management.server.port", "");
        String servers = environment.getProperty("server.port", "");
        if (own.isEmpty() || Objects.equals(own, servers)) {
            return;
        }
        String address = environment.getProperty("server.address", "127.0.0.1");
        environment
                .getPropertySources()
                .addLast(
                        new MapPropertySource(
                                "managementAddress", Map.of("management.server.address", address)));
    }
}
