package org.pueankru.bot.help;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pueankru.bot.fixtures.ThaiMessages;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What every message file must keep to, whichever feature it belongs to. */
class MessageFilesTest {
    private static final Pattern THAI = Pattern.compile("\\p{IsThai}");
    private static final Pattern PLACE = Pattern.compile("\\{[0-9]");

    static Stream<String> files() {
        return ThaiMessages.basenames().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyMessageIsThai(String file) throws IOException {
        Properties messages = read(file);

        assertThat(messages).isNotEmpty();
        assertThat(messages)
                .allSatisfy((_, text) -> assertThat(text.toString()).containsPattern(THAI));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyMessageWithPlacesCanBeFilled(String file) throws IOException {
        read(file).forEach(MessageFilesTest::assertFills);
    }

    private static void assertFills(Object key, Object text) {
        if (!PLACE.matcher(text.toString()).find()) {
            return;
        }
        String filled =
                MessageFormat.format(text.toString(), "ก0", "ก1", "ก2", "ก3", "ก4", "ก5", "ก6");
        assertThat(filled).as("%s", key).doesNotContain("{", "}");
        // an apostrophe would swallow what stands behind it
        assertThat(text.toString()).as("%s", key).doesNotContain("'");
    }

    private static Properties read(String file) throws IOException {
        return PropertiesLoaderUtils.loadProperties(
                new EncodedResource(
                        new ClassPathResource(file + ".properties"), StandardCharsets.UTF_8));
    }
}
