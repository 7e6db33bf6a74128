package org.pueankru.bot.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pueankru.bot.settings.InvalidSetting;
import org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails.Node;
import org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails.Sentinel;
import org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails.Standalone;

import java.util.Objects;

class RedisAddressTest {
    @Test
    void readsAServer() {
        RedisAddress address = RedisAddress.parse("redis://bot:p%40ss+1@store:6380/3");

        Standalone server = Objects.requireNonNull(address.getStandalone());
        assertThat(server.getHost()).isEqualTo("store");
        assertThat(server.getPort()).isEqualTo(6380);
        assertThat(server.getDatabase()).isEqualTo(3);
        assertThat(address.getUsername()).isEqualTo("bot");
        assertThat(address.getPassword()).isEqualTo("p@ss+1");
        assertThat(address.getSslBundle()).isNull();
        assertThat(address.getSentinel()).isNull();
    }

    @Test
    void readsAnEncryptedServerWithAPasswordAlone() {
        RedisAddress address = RedisAddress.parse("rediss://:secret@store");

        assertThat(address.nodes()).containsExactly(new Node("store", 6379));
        assertThat(address.getUsername()).isNull();
        assertThat(address.getPassword()).isEqualTo("secret");
        assertThat(address.getSslBundle()).isNotNull();
    }

    @Test
    void readsSentinels() {
        RedisAddress address = RedisAddress.parse("redis-sentinel://:secret@s1:26380,s2/chats/2");

        Sentinel sentinel = Objects.requireNonNull(address.getSentinel());
        assertThat(sentinel.getMaster()).isEqualTo("chats");
        assertThat(sentinel.getDatabase()).isEqualTo(2);
        assertThat(sentinel.getNodes())
                .containsExactly(new Node("s1", 26380), new Node("s2", 26379));
        assertThat(address.getPassword()).isEqualTo("secret");
        assertThat(address.getStandalone()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis://",
                "redis:///1",
                "redis://:secret@a,b",
                "redis://:secret@a/first",
                "redis://:secret@a/-1",
                "redis://:secret@a:port",
                "redis-sentinel://:secret@a:26379",
                "redis-sentinel://:secret@/chats",
                "redis-sentinel://:secret@a,,b/chats",
                "redis://:sec ret@a",
            })
    void refusesWhatItCannotReadWithoutRepeatingIt(String url) {
        assertThatThrownBy(() -> RedisAddress.parse(url))
                .isInstanceOf(InvalidSetting.class)
                .hasNoCause()
                .hasMessageStartingWith("REDIS_URL must look like")
                .hasMessageNotContaining("secret");
    }

    @Test
    void doesNotPrintThePassword() {
        assertThat(RedisAddress.parse("redis://:secret@store").toString()).doesNotContain("secret");
    }
}
