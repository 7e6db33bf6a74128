package org.pueankru.bot.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.notices.Notice;
import org.pueankru.simulator.platform.Entry;

import java.util.Map;

/** An officer sends an announcement to nobody but themselves first. */
class TryingAloneTest extends AnnouncingInConsole {
    /** Here one push is what it is about. */
    @Override
    @AfterEach
    void everythingWasAnsweredOnceAndForNothing() {
        assertThat(LINE.usedThisMonth()).isEqualTo(1);
    }

    @Test
    void itsLinksHaveTheCodeOfASchool() {
        Notice notice =
                officersOwn(
                        form(
                                "แบบรายงาน",
                                Map.of("link", "https://example.go.th/f?school={school}")));
        assertThat(officer.opens(path(notice)).body())
                .contains("ใส่รหัสของโรงเรียนหนึ่งไว้เป็นตัวอย่าง");

        officer.posts(path(notice) + "/try", Map.of());

        Entry.BotSent sent =
                LINE.await(Entry.BotSent.class, each -> each.via().equals("push"), Patience.LONG);
        assertThat(sent.messages().toString())
                .contains("https://example.go.th/f?school=1\"")
                .doesNotContain("%7Bschool%7D");
    }
}
