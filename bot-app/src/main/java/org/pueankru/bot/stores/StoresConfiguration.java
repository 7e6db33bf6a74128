package org.pueankru.bot.stores;

import org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StoresConfiguration {
    @Bean
    InstanceId instanceId(Stores stores) {
        return stores.instanceId();
    }

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(Stores stores) {
        return stores.database();
    }

    @Bean
    DataRedisConnectionDetails dataRedisConnectionDetails(Stores stores) {
        return stores.redis();
    }
}
