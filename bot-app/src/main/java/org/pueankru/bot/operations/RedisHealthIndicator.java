package org.pueankru.bot.operations;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.stereotype.Component;

/** A detail: without Redis the service goes on without memory, so this is never DOWN. */
@Component
class RedisHealthIndicator implements HealthIndicator {
    private final RedisConnectionFactory redis;

    RedisHealthIndicator(RedisConnectionFactory redis) {
        this.redis = redis;
    }

    @Override
    public Health health() {
        try (RedisConnection connection = redis.getConnection()) {
            connection.ping();
            return Health.up().build();
        } catch (DataAccessException e) {
            return Health.unknown().build();
        }
    }
}
