package org.pueankru.bot.console.notices;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.fixtures.ThaiMessages;
import org.pueankru.bot.notices.Answers;
import org.pueankru.bot.notices.Audience;
import org.pueankru.bot.notices.Content;
import org.pueankru.bot.notices.NoticeKind;
import org.pueankru.bot.notices.NoticeList;
import org.pueankru.bot.notices.Reach;
import org.pueankru.bot.outbox.Budget;
import org.pueankru.bot.outbox.Delivery;
import org.pueankru.bot.outbox.Sending;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Whatever the pages of announcements may have to say has its Thai. */
class ThaiForNoticesTest {
    @Test
    void everyStateKindWayAndReasonHasItsThai() {
        assertThat(
                        Stream.of(
                                        keys("notices.state.", NoticeList.STATES),
                                        keys("notice.kind.", codes(NoticeKind.values())),
                                        keys("notices.way.", codes(Audience.Way.values())),
                                        keys("notices.asks.", codes(Content.Asks.values())),
                                        keys("notices.why.", codes(Reach.Why.values())),
                                        keys("notices.delivery.", codes(Delivery.State.values())),
                                        keys("notice.answer.", codes(Answers.Answer.values())),
                                        keys("notices.stopped.", codes(Sending.Why.values())),
                                        keys("month.stop.", codes(Budget.Why.values())))
                                .flatMap(List::stream))
                .allSatisfy(key -> assertThat(thai(key)).isNotBlank());
        assertThat(
                        keys("notices.why.", codes(Reach.Why.values())).stream()
                                .map(key -> thai(key + ".do")))
                .doesNotContain("");
        assertThat(
                        keys("notices.way.", codes(Audience.Way.values())).stream()
                                .map(key -> thai(key + ".about")))
                .doesNotContain("");
    }

    private static List<String> codes(Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    private static List<String> keys(String prefix, List<String> codes) {
        return codes.stream().map(code -> prefix + code).toList();
    }

    private static String thai(String key) {
        String text = ThaiMessages.source().getMessage(key, null, "", Locale.of("th"));
        return text == null ? "" : text;
    }
}
