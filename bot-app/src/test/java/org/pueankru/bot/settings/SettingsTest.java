package org.pueankru.bot.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

import java.nio.file.Path;

class SettingsTest {
    private static final String SECRET = "very-secret-value";

    @ParameterizedTest(name = "{0}={1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "LINE_CHANNEL_SECRET |                   | LINE_CHANNEL_SECRET is not set; it is the channel secret from the LINE Developers console.",
                "LINE_CHANNEL_TOKEN  | ' '               | LINE_CHANNEL_TOKEN is not set; it is the channel access token from the LINE Developers console.",
                "LINE_API_ENDPOINT   | localhost:8090    | LINE_API_ENDPOINT must be an http or https address such as https://api.line.me.",
                "LINE_API_ENDPOINT   | https://h/v2/bot  | LINE_API_ENDPOINT must not have a path: LINE's API is called at the root.",
                "LINE_DATA_ENDPOINT  | ftp://h           | LINE_DATA_ENDPOINT must be an http or https address such as https://api-data.line.me.",
                "LINE_DATA_ENDPOINT  | http://a b        | LINE_DATA_ENDPOINT is not a valid address.",
                "PUBLIC_URL          | http://bot.go.th  | PUBLIC_URL must be an https address such as https://bot.example.go.th because LINE shows https pictures only.",
                "DATABASE_URL        | postgres://h/db   | DATABASE_URL must start with jdbc:postgresql:// and name a server.",
                "REDIS_URL           | localhost:6379    | REDIS_URL must start with redis://, rediss:// or redis-sentinel:// .",
                "TIME_SHIFT          | tomorrow          | TIME_SHIFT must be an ISO-8601 duration such as P3D or PT-2H.",
                "SERVER_PORT         | http              | SERVER_PORT must be a port number from 0 to 65535.",
                "SERVER_PORT         | 65536             | SERVER_PORT must be a port number from 0 to 65535.",
                "SERVER_PORT         | -1                | SERVER_PORT must be a port number from 0 to 65535.",
                "MANAGEMENT_PORT     | 99999999999       | MANAGEMENT_PORT must be a port number from 0 to 65535.",
                "SERVER_ADDRESS      | 192.0.2.7         | SERVER_ADDRESS must be an address of this machine such as 127.0.0.1 or 0.0.0.0.",
                "TIME_SHIFT          | P1000000000D      | TIME_SHIFT must be at most ten years.",
                "SERVER_ADDRESS      | 300.1.1.1         | SERVER_ADDRESS must be an address of this machine such as 127.0.0.1 or 0.0.0.0.",
            })
    void saysWhatIsWrongWith(String name, String value, String sentence) {
        MockEnvironment environment = complete();
        environment.setProperty(name, value == null ? "" : value);

        assertThatThrownBy(() -> Settings.read(environment))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage(sentence);
    }

    @ParameterizedTest(name = "with the real LINE, {0}={1} is refused")
    @CsvSource({"TIME_SHIFT,P1D", "EMBEDDED_STORES,yes"})
    void isStricterWithTheRealLine(String name, String value) {
        MockEnvironment environment = complete();
        environment.setProperty("LINE_API_ENDPOINT", "https://api.line.me");
        environment.setProperty(name, value);

        assertThatThrownBy(() -> Settings.read(environment)).isInstanceOf(InvalidSetting.class);
    }

    @Test
    void allowsATrialOfTheRealLineWithEmbeddedStores() {
        MockEnvironment environment = complete();
        environment.setProperty("LINE_API_ENDPOINT", "https://api.line.me");
        environment.setProperty("EMBEDDED_STORES", "trial");

        assertThat(Settings.read(environment).stores().databaseUrl()).isNull();
    }

    @Test
    void keepsDataInTheWorkingDirectoryUnlessTold() {
        assertThat(Settings.read(complete()).service().dataDir())
                .isEqualTo(Path.of("data").toAbsolutePath());
    }

    @Test
    void neverPrintsASecret() {
        MockEnvironment environment = complete();
        environment.setProperty("DATABASE_URL", "jdbc:postgresql://h/db?password=" + SECRET);
        environment.setProperty("DATABASE_PASSWORD", SECRET);
        environment.setProperty("REDIS_URL", "redis://:" + SECRET + "@h");

        assertThat(Settings.read(environment).toString()).doesNotContain(SECRET);
        assertThat(new SettingsReader(environment).line().toString()).doesNotContain(SECRET);
    }

    private static MockEnvironment complete() {
        return new MockEnvironment()
                .withProperty("LINE_CHANNEL_SECRET", SECRET)
                .withProperty("LINE_CHANNEL_TOKEN", SECRET)
                .withProperty("LINE_API_ENDPOINT", "http://127.0.0.1:8090")
                .withProperty("LINE_DATA_ENDPOINT", "http://127.0.0.1:8090");
    }
}
