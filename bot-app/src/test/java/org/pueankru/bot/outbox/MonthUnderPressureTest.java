package org.pueankru.bot.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.bot.directory.DirectoryInTests;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.messaging.PushOutcome;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** The month's messages are never passed, however many instances send at the same time. */
class MonthUnderPressureTest {
    private static final int COST = 7;
    private static final int MONTH = 400;

    private final MovableClock clock = MovableClock.saturdayMorning();
    private final DirectoryInTests directory = new DirectoryInTests(clock);
    private final OutboxInTests one = new OutboxInTests(directory, clock);
    private final DistrictId district = directory.phatthalung().id();

    @Test
    void twoInstancesAndFiveSendingsStayWithinIt() throws Exception {
        one.line.allows(MONTH, 0);
        List<UUID> sendings =
                IntStream.range(0, 5).mapToObj(number -> sending(number * 20, 20)).toList();

        try (ExecutorService instances = Executors.newFixedThreadPool(2)) {
            List<Future<?>> both = new ArrayList<>();
            for (OutboxInTests instance : List.of(one, one.another())) {
                both.add(instances.submit(() -> rounds(instance)));
            }
            for (Future<?> each : both) {
                each.get();
            }
        }

        assertThat(one.line.requests()).hasSize(MONTH / COST);
        assertThat(one.line.requests().stream().map(FakePushes.Request::to).distinct())
                .hasSize(MONTH / COST);
        assertThat(
                        sendings.stream()
                                .mapToInt(each -> one.sendings.progress(district, each).spent())
                                .sum())
                .isEqualTo(MONTH / COST * COST);
    }

    private static void rounds(OutboxInTests instance) {
        for (int round = 0; round < 10; round++) {
            instance.sendDue();
        }
    }

    @Test
    void whatMayHaveArrivedStaysPaid() {
        one.line.allows(MONTH, 0);
        ChatId chat = chat(1);
        one.line.takesSilently(chat).takesSilently(chat);
        UUID sending = sending(1, 1);
        one.sendDue();
        clock.move(Duration.ofHours(23).minusSeconds(1));
        one.sendDue();

        assertThat(one.sendings.progress(district, sending).of(Delivery.State.UNKNOWN)).isOne();
        assertThat(
                        directory
                                .database
                                .jdbc()
                                .sql("select charged from delivery")
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }

    @Test
    void whatMayStillArriveIsKeptFromOthersWhenLineIsAskedForItsCountAnew() {
        one.line.allows(COST, 0);
        lineIsDownFor(chat(1), 30);
        sending(1, 1);
        triesForTwoHours();
        UUID later = sending(2, 1);

        one.sendDue();

        assertThat(one.line.requests()).extracting(FakePushes.Request::to).doesNotContain(chat(2));
        assertThat(one.sendings.byId(district, later).orElseThrow().stop())
                .extracting(Sending.Stop::why)
                .isEqualTo(Sending.Why.LIMIT);
    }

    @Test
    void whatDidNotArriveIsGivenBackOnce() {
        one.line.allows(MONTH, 0);
        ChatId chat = chat(1);
        lineIsDownFor(chat, 8);
        UUID sending = sending(1, 1);
        triesForTwoHours();
        assertThat(one.budgets.of(district).used()).as("in doubt").isEqualTo(COST);
        one.line.next(chat, new PushOutcome.ChatLost(null));
        clock.move(Duration.ofMinutes(15));
        one.sendDue();

        assertThat(one.sendings.progress(district, sending).of(Delivery.State.LOST)).isOne();
        assertThat(one.budgets.of(district).used()).isZero();
    }

    private void lineIsDownFor(ChatId chat, int tries) {
        for (int each = 0; each < tries; each++) {
            one.line.next(chat, new PushOutcome.Unknown(null, "LINE 500"));
        }
    }

    /** Longer than a reading of LINE's count is good, and than the count needs to settle. */
    private void triesForTwoHours() {
        for (int tries = 0; tries < 8; tries++) {
            one.sendDue();
            clock.move(Duration.ofMinutes(16));
        }
        one.budgets.fresh(one.district());
    }

    private UUID sending(int first, int targets) {
        UUID sending = UUID.randomUUID();
        one.outbox.begin(district, sending, false);
        UUID body = one.outbox.body(district, sending, List.of(Text.of("ข่าว")));
        one.outbox.add(
                district,
                sending,
                IntStream.range(first, first + targets)
                        .mapToObj(
                                number ->
                                        new Delivery.Planned(
                                                UUID.randomUUID(),
                                                chat(number),
                                                body,
                                                COST,
                                                clock.instant()))
                        .toList());
        return sending;
    }

    private static ChatId chat(int number) {
        return new ChatId.Group("C%032d".formatted(number));
    }
}
