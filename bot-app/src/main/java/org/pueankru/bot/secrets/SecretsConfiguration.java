package org.pueankru.bot.secrets;

import org.pueankru.bot.settings.SecretsSettings;
import org.pueankru.bot.settings.ServiceSettings;
import org.pueankru.bot.settings.StartRefused;
import org.pueankru.bot.stores.PrivateFile;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

@Configuration(proxyBeanMethods = false)
class SecretsConfiguration {
    private static final int KEY_BYTES = 32;

    @Bean
    Secrets secrets(SecretsSettings settings, ServiceSettings service, JdbcClient jdbc) {
        List<String> keys =
                settings.keys().isEmpty() ? List.of(keyIn(service.dataDir())) : settings.keys();
        Secrets secrets = new Secrets(keys);
        new SecretsCheck(jdbc, secrets).orRefuseTheStart();
        return secrets;
    }

    private static String keyIn(Path dataDir) {
        Path file = keyFile(dataDir);
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[KEY_BYTES];
                new SecureRandom().nextBytes(random);
                PrivateFile.write(file, Base64.getEncoder().encodeToString(random));
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new StartRefused("The key " + file + " cannot be read or written.", e);
        }
    }

    static Path keyFile(Path dataDir) {
        return dataDir.resolve("secrets-key");
    }
}
