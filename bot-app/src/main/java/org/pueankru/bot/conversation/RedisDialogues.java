package org.pueankru.bot.conversation;

import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.DefaultRedisScript;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Repository;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/**
 * Dialogue states in Redis, gone by themselves after half an hour. While Redis is away nothing is
 * remembered and nothing fails. Thread-safe.
 */
@Repository
class RedisDialogues implements Dialogues {
    private static final Logger log = LoggerFactory.getLogger(RedisDialogues.class);

    /** Writes only when no later claim of the chat wrote before (fence). */
    private static final RedisScript<Long> PUT =
            new DefaultRedisScript<>(
                    """
                    local fence = redis.call('HGET', KEYS[1], 'fence')
                    if fence and tonumber(fence) > tonumber(ARGV[1]) then return 0 end
                    redis.call('HSET', KEYS[1], 'fence', ARGV[1], 'state', ARGV[2])
                    redis.call('PEXPIRE', KEYS[1], ARGV[3])
                    return 1
                    """,
                    Long.class);

    private final StringRedisTemplate redis;
    private final JsonMapper json;

    RedisDialogues(StringRedisTemplate redis, JsonMapper json) {
        this.redis = redis;
        this.json = json;
    }

    @Override
    public DialogueState of(ChannelId channel, ChatId chat) {
        try {
            Object stored = redis.opsForHash().get(key(channel, chat), "state");
            return stored == null
                    ? DialogueState.none()
                    : json.readValue(stored.toString(), DialogueState.class);
        } catch (DataAccessException e) {
            log.warn("Redis is not answering: this turn goes on without memory");
            return DialogueState.none();
        } catch (JacksonException e) {
            // written by another version of the service
            log.warn("A dialogue state could not be read; it starts anew");
            return DialogueState.none();
        }
    }

    @Override
    public void put(ChannelId channel, ChatId chat, long fence, DialogueState state) {
        try {
            redis.execute(
                    PUT,
                    List.of(key(channel, chat)),
                    Long.toString(fence),
                    json.writeValueAsString(state),
                    Long.toString(DialogueState.LIFE.toMillis()));
        } catch (DataAccessException e) {
            log.warn("Redis is not answering: this turn will not be remembered");
        }
    }

    @Override
    public void forget(ChannelId channel, ChatId chat) {
        try {
            redis.delete(key(channel, chat));
        } catch (DataAccessException e) {
            log.warn(
                    "Redis is not answering: a dialogue ends by itself within {} min",
                    DialogueState.LIFE.toMinutes());
        }
    }

    private static String key(ChannelId channel, ChatId chat) {
        return "dialogue:" + channel.value() + ":" + chat.value();
    }
}
