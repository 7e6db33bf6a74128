package org.pueankru.bot.settings;

import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Turns environment variables into checked settings, one clear sentence for each mistake. */
final class SettingsReader {
    private static final Duration FURTHEST_SHIFT = Duration.ofDays(3_653);

    private static final int SHORTEST_KEY = 32;

    private final Environment environment;

    SettingsReader(Environment environment) {
        this.environment = environment;
    }

    LineSettings line() {
        return new LineSettings(
                required(
                        "LINE_CHANNEL_SECRET",
                        "the channel secret from the LINE Developers console"),
                channelToken(),
                endpoint("LINE_API_ENDPOINT", "https://api.line.me"),
                endpoint("LINE_DATA_ENDPOINT", "https://api-data.line.me"));
    }

    private String channelToken() {
        String token =
                required(
                        "LINE_CHANNEL_TOKEN",
                        "the channel access token from the LINE Developers console");
        if (!token.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new InvalidSetting(
                    "LINE_CHANNEL_TOKEN must be one line of letters, digits and signs, as the LINE"
                            + " Developers console shows it.");
        }
        return token;
    }

    ServiceSettings service() {
        return new ServiceSettings(
                optional("PUBLIC_URL").map(this::publicUrl).orElse(null),
                Path.of(optional("DATA_DIR").orElse("./data")).toAbsolutePath().normalize(),
                optional("DISTRICT_NAME").orElse("สำนักงานเขตพื้นที่การศึกษา"),
                optional("CATALOGUE").map(file -> Path.of(file).toAbsolutePath()).orElse(null));
    }

    HowToSettings howTo() {
        return new HowToSettings(
                optional("HOWTO").map(file -> Path.of(file).toAbsolutePath()).orElse(null));
    }

    ThesaurusSettings thesaurus() {
        return new ThesaurusSettings(
                optional("THESAURUS").map(file -> Path.of(file).toAbsolutePath()).orElse(null));
    }

    StoreSettings stores(LineSettings line) {
        StoreSettings stores = storesWithoutLine();
        boolean embedded = stores.databaseUrl() == null || stores.redisUrl() == null;
        Optional<String> wish = optional("EMBEDDED_STORES");
        if (wish.isPresent() && !wish.get().equals("trial")) {
            throw new InvalidSetting("EMBEDDED_STORES can only be set to trial.");
        }
        boolean trial = wish.isPresent();
        if (embedded && line.isRealLine() && !trial) {
            throw new InvalidSetting(
                    "DATABASE_URL and REDIS_URL must be set when the bot talks to the real LINE (or"
                            + " set EMBEDDED_STORES=trial to try it with the embedded stores).");
        }
        return stores;
    }

    StoreSettings storesWithoutLine() {
        @Nullable String database = optional("DATABASE_URL").orElse(null);
        @Nullable String redis = optional("REDIS_URL").orElse(null);
        if (database != null && !database.startsWith("jdbc:postgresql://")) {
            throw new InvalidSetting(
                    "DATABASE_URL must start with jdbc:postgresql:// and name a server.");
        }
        if (redis != null && !redis.matches("(redis|rediss|redis-sentinel)://.+")) {
            throw new InvalidSetting(
                    "REDIS_URL must start with redis://, rediss:// or redis-sentinel:// .");
        }
        return new StoreSettings(
                database,
                optional("DATABASE_USER").orElse(null),
                optional("DATABASE_PASSWORD").orElse(null),
                redis);
    }

    SecretsSettings secrets() {
        List<String> keys =
                optional("SECRETS_KEY").stream()
                        .flatMap(keysOf -> Arrays.stream(keysOf.split(",", -1)))
                        .map(String::strip)
                        .toList();
        if (keys.size() > 2 || keys.stream().anyMatch(key -> key.length() < SHORTEST_KEY)) {
            throw new InvalidSetting(
                    "SECRETS_KEY must be at least 32 characters, such as openssl rand -base64 32"
                            + " prints; while rotating two, the new one first, with a comma between.");
        }
        return new SecretsSettings(keys);
    }

    LinkSettings links() {
        String wish = optional("LINK_CHECKS").orElse("on");
        if (!wish.equals("on") && !wish.equals("off")) {
            throw new InvalidSetting("LINK_CHECKS must be on or off.");
        }
        return new LinkSettings(wish.equals("on"));
    }

    /** Where the service itself listens: read by application.yaml, checked here. */
    void checkAddresses() {
        port("SERVER_PORT");
        port("MANAGEMENT_PORT");
        optional("SERVER_ADDRESS").ifPresent(SettingsReader::checkAddress);
    }

    private void port(String name) {
        optional(name)
                .filter(port -> !port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65_535)
                .ifPresent(
                        port -> {
                            throw new InvalidSetting(
                                    name + " must be a port number from 0 to 65535.");
                        });
    }

    private static void checkAddress(String address) {
        try {
            InetAddress found = InetAddress.getByName(address);
            if (found.isAnyLocalAddress() || NetworkInterface.getByInetAddress(found) != null) {
                return;
            }
        } catch (UnknownHostException | SocketException e) {
            throw notOurs();
        }
        throw notOurs();
    }

    private static InvalidSetting notOurs() {
        return new InvalidSetting(
                "SERVER_ADDRESS must be an address of this machine such as 127.0.0.1 or 0.0.0.0.");
    }

    Duration timeShift(LineSettings line) {
        Optional<String> shift = optional("TIME_SHIFT");
        if (shift.isPresent() && line.isRealLine()) {
            throw new InvalidSetting(
                    "TIME_SHIFT is for rehearsals and must not be set with the real LINE.");
        }
        try {
            Duration by = shift.map(Duration::parse).orElse(Duration.ZERO);
            if (by.abs().compareTo(FURTHEST_SHIFT) > 0) {
                throw new InvalidSetting("TIME_SHIFT must be at most ten years.");
            }
            return by;
        } catch (DateTimeParseException e) {
            throw new InvalidSetting(
                    "TIME_SHIFT must be an ISO-8601 duration such as P3D or PT-2H.");
        }
    }

    private URI publicUrl(String value) {
        URI url = uri("PUBLIC_URL", value);
        if (!"https".equals(url.getScheme()) || url.getHost() == null) {
            throw new InvalidSetting(
                    "PUBLIC_URL must be an https address such as https://bot.example.go.th"
                            + " because LINE shows https pictures only.");
        }
        return url;
    }

    private URI endpoint(String name, String standard) {
        URI url = uri(name, optional(name).orElse(standard));
        boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        if (!web || url.getHost() == null) {
            throw new InvalidSetting(
                    name + " must be an http or https address such as " + standard + ".");
        }
        if (Objects.requireNonNullElse(url.getPath(), "").length() > 1) {
            throw new InvalidSetting(
                    name + " must not have a path: LINE's API is called at the root.");
        }
        return url;
    }

    private static URI uri(String name, String value) {
        try {
            return URI.create(value.endsWith("/") ? value.substring(0, value.length() - 1) : value);
        } catch (IllegalArgumentException e) {
            throw new InvalidSetting(name + " is not a valid address.");
        }
    }

    private String required(String name, String what) {
        return optional(name)
                .orElseThrow(
                        () ->
                                new InvalidSetting(
                                        String.format(
                                                Locale.ROOT,
                                                "%s is not set; it is %s.",
                                                name,
                                                what)));
    }

    private Optional<String> optional(String name) {
        return Optional.ofNullable(environment.getProperty(name))
                .map(String::strip)
                .filter(s -> !s.isEmpty());
    }
}
