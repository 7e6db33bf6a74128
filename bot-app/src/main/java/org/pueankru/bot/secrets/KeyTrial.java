package org.pueankru.bot.secrets;

import org.pueankru.bot.settings.SecretsSettings;
import org.pueankru.bot.settings.ServiceSettings;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Tries the keys that are set on what the database holds, and changes nothing. */
public final class KeyTrial {
    private KeyTrial() {}

    /** What came of it. */
    public sealed interface Verdict {
        /**
         * One of them is the database's.
         *
         * @param old whether it is the second one: sealing anew has not come to its end
         */
        record Fits(Secrets secrets, boolean old) implements Verdict {}

        /** No key is set, and there is none in DATA_DIR that can be read. */
        record NoKey() implements Verdict {}

        /** The database was written with another one. */
        record OtherKey() implements Verdict {}
    }

    /**
     * @throws org.springframework.dao.DataAccessException when the database does not answer, or is
     *     not the bot's
     */
    public static Verdict of(SecretsSettings settings, ServiceSettings service, JdbcClient jdbc) {
        List<String> keys = settings.keys().isEmpty() ? keptIn(service.dataDir()) : settings.keys();
        if (keys.isEmpty()) {
            return new Verdict.NoKey();
        }
        Secrets secrets = new Secrets(keys);
        Optional<byte[]> sealed =
                jdbc.sql("select sealed from secrets_check where id = 1")
                        .query(byte[].class)
                        .optional();
        if (sealed.isPresent() && !SecretsCheck.opens(secrets, sealed.get())) {
            return new Verdict.OtherKey();
        }
        return new Verdict.Fits(secrets, sealed.filter(secrets::isOld).isPresent());
    }

    private static List<String> keptIn(Path dataDir) {
        try {
            return List.of(Files.readString(SecretsConfiguration.keyFile(dataDir)).strip());
        } catch (IOException e) {
            return List.of();
        }
    }
}
