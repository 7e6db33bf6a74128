package org.pueankru.bot.console.login;

import jakarta.servlet.http.HttpServletRequest;

import org.pueankru.bot.console.security.TooMany;
import org.pueankru.bot.secrets.Secrets;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Counts the codes that one address asks for, so that nobody holds all places of those who wait.
 * The counts are in Redis, shared by all instances, under a hash of the address, and gone after
 * minutes. Thread-safe.
 */
@Component
class LoginAddresses {
    /** Far more than an office behind one address needs. */
    static final int MOST = 60;

    static final Duration WITHIN = Duration.ofMinutes(10);

    private final StringRedisTemplate redis;
    private final Secrets secrets;
    private final Clock clock;

    LoginAddresses(StringRedisTemplate redis, Secrets secrets, Clock clock) {
        this.redis = redis;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * @throws TooMany when this address has asked too often of late
     */
    void count(HttpServletRequest request) {
        Optional<String> address = AskingAddress.of(request);
        if (address.isPresent() && counted(keyOf(address.get())) > MOST) {
            throw new TooMany();
        }
    }

    private long counted(String key) {
        Long count = redis.opsForValue().increment(key);
        if (count != null && count == 1) {
            redis.expire(key, WITHIN);
        }
        return count == null ? 0 : count;
    }

    /** Of this while only: one that could not be given an end is not counted on for ever. */
    private String keyOf(String address) {
        long window = clock.instant().getEpochSecond() / WITHIN.toSeconds();
        byte[] hash = secrets.hash("login address", address);
        return "console:login-address:" + window + ":" + HexFormat.of().formatHex(hash, 0, 16);
    }
}
