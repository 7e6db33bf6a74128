package org.pueankru.bot.stores;

import org.pueankru.bot.settings.Settings;
import org.pueankru.bot.settings.StartRefused;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Whether Redis answers, for a single command of an operator. Starts nothing. */
public final class OperatorsRedis {
    private OperatorsRedis() {}

    /**
     * True when it answers; false when it is the embedded one and does not: it runs with a bot
     * only.
     *
     * @throws StartRefused when the one at {@code REDIS_URL} cannot be reached
     */
    public static boolean answers(Settings settings) {
        String url = settings.stores().redisUrl();
        if (url != null) {
            ExternalStores.reached(RedisAddress.parse(url));
            return true;
        }
        Path dataDir = settings.service().dataDir();
        try {
            Optional<Integer> port = RedisServer.savedPort(dataDir.resolve("redis"));
            Optional<String> password = DataDirectory.passwordIn(dataDir);
            return port.isPresent()
                    && password.isPresent()
                    && answers(RedisAddress.embedded(port.get(), password.get()));
        } catch (IOException e) {
            throw new StartRefused("DATA_DIR " + dataDir + " cannot be read.", e);
        }
    }

    private static boolean answers(RedisAddress address) {
        return ExternalStores.answers(address, address.nodes().getFirst());
    }
}
