package org.pueankru.bot.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class LinkSettingsTest {
    private final MockEnvironment environment = new MockEnvironment();

    @Test
    void linksAreLookedAtUnlessTheOperatorSaysOff() {
        assertThat(new SettingsReader(environment).links().looksAtLinks()).isTrue();
        environment.setProperty("LINK_CHECKS", "on");
        assertThat(new SettingsReader(environment).links().looksAtLinks()).isTrue();
        environment.setProperty("LINK_CHECKS", "off");
        assertThat(new SettingsReader(environment).links().looksAtLinks()).isFalse();
    }

    @Test
    void anotherWordIsAMistakeThatStopsTheStart() {
        environment.setProperty("LINE_CHANNEL_SECRET", "secret");
        environment.setProperty("LINE_CHANNEL_TOKEN", "token");
        environment.setProperty("LINE_API_ENDPOINT", "http://127.0.0.1:9");
        environment.setProperty("LINE_DATA_ENDPOINT", "http://127.0.0.1:9");
        environment.setProperty("LINK_CHECKS", "sometimes");

        assertThatThrownBy(() -> Settings.read(environment))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage("LINK_CHECKS must be on or off.");
    }
}
