package org.pueankru.bot.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

import java.net.URI;
import java.time.Duration;
import java.util.function.Consumer;

class SettingsReaderTest {
    private final MockEnvironment environment =
            new MockEnvironment()
                    .withProperty("LINE_CHANNEL_SECRET", "the-secret")
                    .withProperty("LINE_CHANNEL_TOKEN", "the-token")
                    .withProperty("LINE_API_ENDPOINT", "http://127.0.0.1:9000")
                    .withProperty("LINE_DATA_ENDPOINT", "http://127.0.0.1:9000");

    @Test
    void whatIsSetIsRead() {
        assertThat(reader().line())
                .isEqualTo(
                        new LineSettings(
                                "the-secret",
                                "the-token",
                                URI.create("http://127.0.0.1:9000"),
                                URI.create("http://127.0.0.1:9000")));
    }

    @Test
    void withoutEndpointsTheRealLineIsMeant() {
        LineSettings line =
                with("LINE_API_ENDPOINT", "").with("LINE_DATA_ENDPOINT", " ").reader().line();

        assertThat(line.apiEndpoint()).isEqualTo(URI.create("https://api.line.me"));
        assertThat(line.dataEndpoint()).isEqualTo(URI.create("https://api-data.line.me"));
        assertThat(line.isRealLine()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://api.line.me, true",
        "https://API.LINE.ME, true",
        "https://line.me, true",
        "https://api.line.me.example, false",
        "https://offline.me, false",
        "http://127.0.0.1:9000, false"
    })
    void theRealLineIsKnownByItsHost(String endpoint, boolean real) {
        assertThat(with("LINE_API_ENDPOINT", endpoint).reader().line().isRealLine())
                .isEqualTo(real);
    }

    @Test
    void everyServiceSettingHasADefaultButPictures() {
        ServiceSettings service = reader().service();

        assertThat(service.publicUrl()).isNull();
        assertThat(service.catalogue()).isNull();
        assertThat(service.dataDir()).isAbsolute().hasFileName("data");
        assertThat(service.districtName()).isEqualTo("สำนักงานเขตพื้นที่การศึกษา");
    }

    @Test
    void aSlashAtTheEndOfAnAddressDoesNoHarm() {
        assertThat(with("PUBLIC_URL", "https://bot.example.go.th/").reader().service().publicUrl())
                .isEqualTo(URI.create("https://bot.example.go.th"));
        assertThat(
                        with("LINE_API_ENDPOINT", "http://127.0.0.1:9000/")
                                .reader()
                                .line()
                                .apiEndpoint())
                .isEqualTo(URI.create("http://127.0.0.1:9000"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"LINE_CHANNEL_SECRET", "LINE_CHANNEL_TOKEN"})
    void aMissingSecretIsNamed(String name) {
        assertRefused(name, "  ", SettingsReader::line, name + " is not set; it is the channel ");
    }

    @ParameterizedTest
    @CsvSource({
        "LINE_API_ENDPOINT, ftp://127.0.0.1, must be an http or https address",
        "LINE_API_ENDPOINT, 127.0.0.1, must be an http or https address",
        "LINE_API_ENDPOINT, http://, must be an http or https address",
        "LINE_API_ENDPOINT, http://127.0.0.1:9000/v2, must not have a path",
        "LINE_DATA_ENDPOINT, http://127.0.0.1:9000/v2, must not have a path",
        "LINE_API_ENDPOINT, http://a b, is not a valid address.",
        "PUBLIC_URL, http://bot.example.go.th, must be an https address",
        "PUBLIC_URL, bot.example.go.th, must be an https address",
        "PUBLIC_URL, https://, must be an https address",
        "PUBLIC_URL, https://ก ข, is not a valid address.",
        "DATABASE_URL, postgresql://db/bot, must start with jdbc:postgresql://",
        "DATABASE_URL, jdbc:mysql://db/bot, must start with jdbc:postgresql://",
        "REDIS_URL, 127.0.0.1:6379, 'must start with redis://, rediss:// or redis-sentinel:// .'",
        "REDIS_URL, redis://, 'must start with redis://, rediss:// or redis-sentinel:// .'",
        "TIME_SHIFT, 3 days, must be an ISO-8601 duration such as P3D or PT-2H."
    })
    void aWrongValueIsToldInOneSentence(String name, String value, String sentence) {
        assertRefused(name, value, SettingsReaderTest::readAll, name + " " + sentence);
    }

    @Test
    void theRealLineNeedsStoresOfItsOwn() {
        environment.setProperty("LINE_API_ENDPOINT", "https://api.line.me");
        environment.setProperty("DATABASE_URL", "jdbc:postgresql://db/bot");
        assertRefused(
                "REDIS_URL",
                "",
                SettingsReaderTest::readAll,
                "DATABASE_URL and REDIS_URL must be set when the bot talks to the real LINE");

        readAll(with("REDIS_URL", "redis://cache").reader());
        readAll(with("REDIS_URL", "").with("EMBEDDED_STORES", "trial").reader());
    }

    @Test
    void timeIsNotShiftedForRealPeople() {
        environment.setProperty("LINE_API_ENDPOINT", "https://api.line.me");
        environment.setProperty("EMBEDDED_STORES", "trial");

        assertRefused(
                "TIME_SHIFT",
                "P3D",
                SettingsReaderTest::readAll,
                "TIME_SHIFT is for rehearsals and must not be set with the real LINE.");
    }

    @Test
    void timeIsShiftedInRehearsals() {
        SettingsReader reader = with("TIME_SHIFT", "PT-2H").reader();

        assertThat(reader.timeShift(reader.line())).isEqualTo(Duration.ofHours(-2));
    }

    @Test
    void noSecretIsShownInText() {
        environment.setProperty("DATABASE_URL", "jdbc:postgresql://db/bot?password=hidden1");
        environment.setProperty("DATABASE_PASSWORD", "hidden2");
        environment.setProperty("REDIS_URL", "redis://:hidden3@cache");
        LineSettings line = reader().line();

        assertThat(line + " " + reader().stores(line))
                .doesNotContain("the-secret", "the-token", "hidden1", "hidden2", "hidden3");
    }

    private void assertRefused(
            String name, String value, Consumer<SettingsReader> reading, String sentence) {
        SettingsReader reader = with(name, value).reader();

        assertThatExceptionOfType(InvalidSetting.class)
                .isThrownBy(() -> reading.accept(reader))
                .satisfies(
                        refusal ->
                                assertThat(refusal.getMessage())
                                        .startsWith(sentence)
                                        .endsWith(".")
                                        .doesNotContain("\n"));
    }

    private static void readAll(SettingsReader reader) {
        LineSettings line = reader.line();
        reader.service();
        reader.stores(line);
        reader.timeShift(line);
    }

    private SettingsReaderTest with(String name, String value) {
        environment.setProperty(name, value);
        return this;
    }

    private SettingsReader reader() {
        return new SettingsReader(environment);
    }
}
