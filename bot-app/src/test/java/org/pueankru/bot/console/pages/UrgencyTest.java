package org.pueankru.bot.console.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.Attention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

class UrgencyTest {
    @Test
    void aCallForHelpComesBeforeWhatStandsStillAndThatBeforeWhatCanWait() {
        List<Attention.Entry> newestFirst =
                Stream.of(
                                "group-unbound",
                                "post-waiting",
                                "person-blocked",
                                "notice-costs-more",
                                "messages-used-up",
                                "notice-to-approve",
                                "help-needed")
                        .map(UrgencyTest::entry)
                        .toList();

        assertThat(Urgency.sorted(newestFirst))
                .extracting(Attention.Entry::kind)
                .containsExactly(
                        "help-needed",
                        "messages-used-up",
                        "notice-costs-more",
                        "post-waiting",
                        "notice-to-approve",
                        "group-unbound",
                        "person-blocked");
    }

    private static Attention.Entry entry(String kind) {
        return new Attention.Entry(UUID.randomUUID(), kind, null, 1, Instant.EPOCH, Instant.EPOCH);
    }
}
