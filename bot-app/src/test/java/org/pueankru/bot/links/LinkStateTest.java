package org.pueankru.bot.links;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.pueankru.bot.links.Finding.Answered;
import org.pueankru.bot.links.Finding.Reason;
import org.pueankru.bot.links.Finding.Silent;
import org.pueankru.bot.links.Finding.Verdict;

import java.time.Duration;
import java.time.Instant;

class LinkStateTest {
    private static final Instant START = Instant.parse("2026-11-21T02:00:00Z");
    private static final Finding GONE = new Answered(404);
    private static final Finding WORKING = new Answered(200);
    private static final Finding FORBIDDEN = new Answered(403);

    @ParameterizedTest
    @CsvSource({
        "200, WORKS",
        "206, WORKS",
        "304, WORKS",
        "416, WORKS",
        "404, FAILS",
        "410, FAILS",
        "500, FAILS",
        "503, FAILS",
        "401, UNCLEAR",
        "403, UNCLEAR",
        "405, UNCLEAR",
        "429, UNCLEAR",
        "451, UNCLEAR",
        "999, UNCLEAR"
    })
    void aStatusTellsWhetherALinkWorks(int status, Verdict verdict) {
        assertThat(new Answered(status).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            mode = Mode.INCLUDE,
            names = {"UNKNOWN_HOST", "NO_ANSWER", "TOO_MANY_REDIRECTS"})
    void silenceOfThisKindIsAFailure(Reason reason) {
        assertThat(new Silent(reason).verdict()).isEqualTo(Verdict.FAILS);
    }

    @ParameterizedTest
    @EnumSource(
            value = Reason.class,
            mode = Mode.EXCLUDE,
            names = {"UNKNOWN_HOST", "NO_ANSWER", "TOO_MANY_REDIRECTS"})
    void silenceOfAnotherKindTellsNothing(Reason reason) {
        assertThat(new Silent(reason).verdict()).isEqualTo(Verdict.UNCLEAR);
    }

    @Test
    void aFailingLinkIsLookedAtAgainSoonAndThenMoreRarely() {
        LinkState state = LinkState.NEW.after(GONE, START);
        assertThat(state.nextLookAfter(GONE)).isEqualTo(Duration.ofHours(1));
        state = state.after(GONE, START);
        assertThat(state.nextLookAfter(GONE)).isEqualTo(Duration.ofDays(1));
        state = state.after(GONE, START);
        assertThat(state.nextLookAfter(GONE)).isEqualTo(Duration.ofDays(3));
        assertThat(state.after(WORKING, START)).isEqualTo(LinkState.NEW);
        assertThat(LinkState.NEW.nextLookAfter(WORKING)).isEqualTo(Duration.ofDays(14));
    }

    @Test
    void aLinkThatTellsNothingIsLeftAloneForAFortnightOrThreeDaysIfBroken() {
        for (int failures = 0; failures < 4; failures++) {
            assertThat(new LinkState(failures, START, false).nextLookAfter(FORBIDDEN))
                    .isEqualTo(Duration.ofDays(14));
        }
        assertThat(new LinkState(4, START, true).nextLookAfter(FORBIDDEN))
                .isEqualTo(Duration.ofDays(3));
    }

    @Test
    void itIsBrokenAfterSeveralLooksOverTwoDays() {
        Instant almost = START.plus(Duration.ofDays(2)).minusMillis(1);
        LinkState twice = LinkState.NEW.after(GONE, START).after(GONE, almost);

        assertThat(twice.after(GONE, almost).broken()).isFalse();
        assertThat(twice.after(GONE, almost.plusMillis(1)).broken()).isTrue();
        assertThat(LinkState.NEW.after(GONE, START).after(GONE, START.plus(Duration.ofDays(9))))
                .matches(state -> !state.broken(), "two looks are not several");
    }

    @Test
    void anUnknownHostMustBeUnknownForFourDays() {
        Finding unknown = new Silent(Reason.UNKNOWN_HOST);
        LinkState twice = LinkState.NEW.after(unknown, START).after(unknown, START);

        assertThat(twice.after(unknown, START.plus(Duration.ofDays(3))).broken()).isFalse();
        assertThat(twice.after(unknown, START.plus(Duration.ofDays(4))).broken()).isTrue();
    }

    @Test
    void itStaysBrokenUntilItWorksAgain() {
        LinkState broken = new LinkState(4, START, true);

        assertThat(broken.after(new Answered(403), START)).isEqualTo(broken);
        assertThat(broken.after(new Silent(Reason.UNKNOWN_HOST), START).broken()).isTrue();
        assertThat(broken.after(new Answered(200), START)).isEqualTo(LinkState.NEW);
    }

    @Test
    void aLookThatTellsNothingIsNoFailureAndNoSuccess() {
        LinkState once = LinkState.NEW.after(GONE, START);
        assertThat(once.after(new Silent(Reason.CERTIFICATE), START)).isEqualTo(once);
    }
}
