package org.pueankru.bot.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.messaging.PushOutcome;
import org.pueankru.bot.outbox.NextTry.Again;
import org.pueankru.bot.outbox.NextTry.Close;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

class NextTryTest {
    private static final Instant FIRST = Instant.parse("2026-11-26T02:00:00Z");
    private static final PushOutcome SILENCE = new PushOutcome.Unknown(null, "no answer in time");

    @Test
    void aConflictMeansThatLineTookItBefore() {
        assertThat(NextTry.after(new PushOutcome.Accepted("r1", true), 2, FIRST, FIRST))
                .isEqualTo(new Close(Delivery.State.ACCEPTED, "r1", null));
    }

    @Test
    void afterSilenceThePausesGrowToAQuarterOfAnHour() {
        List<Duration> pauses =
                IntStream.of(1, 2, 3, 10, 11, 50)
                        .mapToObj(tries -> NextTry.after(SILENCE, tries, FIRST, FIRST))
                        .map(next -> Duration.between(FIRST, ((Again) next).at()))
                        .toList();

        assertThat(pauses)
                .containsExactly(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(512),
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(15));
    }

    @Test
    void noTryBeginsWhenLineMayHaveForgottenTheKey() {
        Instant late = FIRST.plus(Duration.ofHours(23)).minusSeconds(1);

        assertThat(NextTry.after(SILENCE, 20, FIRST, late))
                .isEqualTo(new Close(Delivery.State.UNKNOWN, null, "no answer in time"));
    }

    @Test
    void onlySilenceLeavesADoubt() {
        assertThat(doubt(SILENCE)).isTrue();
        assertThat(doubt(new PushOutcome.Busy("r1"))).isFalse();
        assertThat(doubt(new PushOutcome.OverTheLimit("r1", "used up"))).isFalse();
        assertThat(doubt(new PushOutcome.NotAllowed(401, "r1", "no"))).isFalse();
    }

    private static boolean doubt(PushOutcome outcome) {
        return ((Again) NextTry.after(outcome, 1, FIRST, FIRST)).doubt();
    }

    @Test
    void theMonthPaysInOrderAndNothingSlipsPastWhatIsTooDear() {
        UUID news = UUID.randomUUID();
        UUID flood = UUID.randomUUID();
        List<Claims.Candidate> due =
                List.of(
                        new Claims.Candidate(flood, UUID.randomUUID(), 40, false, true, true),
                        new Claims.Candidate(news, UUID.randomUUID(), 10, true, false, true),
                        new Claims.Candidate(news, UUID.randomUUID(), 20, false, false, true),
                        new Claims.Candidate(news, UUID.randomUUID(), 1, false, false, true));

        Allowance allowance = Allowance.of(due, 65, 10);

        assertThat(allowance.sent()).containsExactly(due.get(0), due.get(1));
        assertThat(allowance.price()).isEqualTo(40);
        assertThat(allowance.stopped()).containsExactly(news);
    }

    @Test
    void ofEachSendingThatLineHasNotHeardOfOneGoesAlone() {
        UUID news = UUID.randomUUID();
        UUID flood = UUID.randomUUID();
        UUID underWay = UUID.randomUUID();
        List<Claims.Candidate> due =
                List.of(
                        new Claims.Candidate(flood, UUID.randomUUID(), 1, false, true, false),
                        new Claims.Candidate(flood, UUID.randomUUID(), 1, false, true, false),
                        new Claims.Candidate(news, UUID.randomUUID(), 1, false, false, false),
                        new Claims.Candidate(underWay, UUID.randomUUID(), 1, false, false, true),
                        new Claims.Candidate(underWay, UUID.randomUUID(), 1, false, false, true));

        Allowance allowance = Allowance.of(due, 65, 10);

        assertThat(allowance.sent())
                .containsExactly(due.get(0), due.get(2), due.get(3), due.get(4));
        assertThat(allowance.price()).isEqualTo(4);
        assertThat(allowance.stopped()).isEmpty();
    }
}
