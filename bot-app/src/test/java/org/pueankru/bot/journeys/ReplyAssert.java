package org.pueankru.bot.journeys;

import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

import java.util.List;

/** Says what a reply shows, in the words of the people who read it. */
final class ReplyAssert extends AbstractAssert<ReplyAssert, Reply> {
    private static final int CARDS_ON_A_PAGE = 10;

    private ReplyAssert(Reply actual) {
        super(actual, ReplyAssert.class);
    }

    static ReplyAssert assertThat(Reply reply) {
        return new ReplyAssert(reply);
    }

    /** Cards, all of them on this page. */
    ReplyAssert showsCards(int total) {
        Assertions.assertThat(actual.titles()).doesNotHaveDuplicates().hasSize(total);
        return says("พบ " + total + " รายการ");
    }

    ReplyAssert showsPage(int page, int from, int to, int total) {
        Assertions.assertThat(actual.titles()).doesNotHaveDuplicates().hasSize(to - from + 1);
        int pages = Math.ceilDiv(total, CARDS_ON_A_PAGE);
        return says("พบ " + total + " รายการ")
                .says("รายการที่ %d–%d (หน้า %d จาก %d)".formatted(from, to, page, pages));
    }

    ReplyAssert showsNoCards() {
        Assertions.assertThat(actual.titles()).isEmpty();
        return this;
    }

    ReplyAssert showsOnly(String wordOfTitle) {
        Assertions.assertThat(actual.titles())
                .allSatisfy(title -> Assertions.assertThat(title).contains(wordOfTitle));
        return this;
    }

    ReplyAssert understood(String asked) {
        Assertions.assertThat(actual.words().lines()).contains("🔎 " + asked);
        return this;
    }

    ReplyAssert says(String words) {
        Assertions.assertThat(actual.words()).contains(words);
        return this;
    }

    ReplyAssert saysNothingOf(String words) {
        Assertions.assertThat(actual.sent().messages().toString()).doesNotContain(words);
        return this;
    }

    ReplyAssert beginsWith(String words) {
        Assertions.assertThat(actual.words()).startsWith(words);
        return this;
    }

    ReplyAssert offers(String... buttons) {
        Assertions.assertThat(actual.quickReplies()).contains(buttons);
        return this;
    }

    ReplyAssert doesNotOffer(String... buttons) {
        Assertions.assertThat(actual.quickReplies()).doesNotContain(buttons);
        return this;
    }

    /** One or two messages, a few lines: what somebody reads on a bus. */
    ReplyAssert isShort() {
        Assertions.assertThat(actual.sent().messages()).hasSizeBetween(1, 2);
        Assertions.assertThat(actual.words()).isNotBlank().hasSizeLessThan(600);
        return this;
    }

    ReplyAssert hasTitles(List<String> titles) {
        Assertions.assertThat(actual.titles()).isEqualTo(titles);
        return this;
    }
}
