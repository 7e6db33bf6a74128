package org.pueankru.bot.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.fixtures.Events;
import org.pueankru.bot.messaging.EventHandler;
import org.pueankru.bot.messaging.EventHandler.Handled;
import org.pueankru.bot.messaging.IncomingEvent;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** The workers on a real inbox, with a handler of the test's. */
class InboxWorkersTest {
    private final InboxInTests in = new InboxInTests();
    private final List<String> handled = new CopyOnWriteArrayList<>();
    private volatile Function<IncomingEvent, Handled> handling =
            _ -> new Handled.Answered("r", false);

    private final EventHandler handler =
            (event, attempt) -> {
                handled.add(event.header().id().value());
                return handling.apply(event);
            };
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final InboxWorkers workers =
            new InboxWorkers(
                    in.instance("a"),
                    in.inbox,
                    new EventTries(in.inbox, handler, in.clock, meters),
                    meters);

    @AfterEach
    void stop() {
        workers.stop();
    }

    @Test
    void answersWhatItIsWokenFor() {
        workers.start();
        IncomingEvent question = Events.says("หรม");

        workers.wake(in.store(question));

        awaitState(question, "answered");
    }

    @Test
    void takesUpWhatWasStoredBeforeItStarted() {
        IncomingEvent question = Events.says("หรม");
        in.store(question);

        workers.start();

        awaitState(question, "answered");
    }

    @Test
    void parksAnEventAfterFiveFailuresAndGoesOnWithTheChat() {
        IncomingEvent poison = Events.at(Events.SATURDAY_MORNING.minusMillis(1), Events.says("ยา"));
        IncomingEvent next = Events.says("หรม");
        handling =
                event -> {
                    if (event.equals(poison)) {
                        throw new IllegalStateException("นี่คือข้อความของคน");
                    }
                    return new Handled.Answered("r", false);
                };
        in.store(poison, next);
        workers.start();

        for (int i = 1; i < NextStep.TRIES; i++) {
            awaitTries(poison, i);
            in.clock.move(Duration.ofSeconds(8));
            workers.lookForDueChats();
        }

        awaitState(poison, "parked");
        awaitState(next, "answered");
        assertThat(handled)
                .filteredOn(poison.header().id().value()::equals)
                .hasSize(NextStep.TRIES);
        assertThat(in.errorOf(poison))
                .startsWith("IllegalStateException at InboxWorkersTest")
                .doesNotContain("ข้อความ");
    }

    @Test
    void parksAnEventThatCannotBeReadAnyMore() {
        IncomingEvent question = Events.says("หรม");
        in.store(question);
        in.jdbc
                .sql("update inbox_event set body = '{\"kind\":\"Telepathy\"}', failures = 4")
                .update();

        workers.start();

        awaitState(question, "parked");
        assertThat(handled).isEmpty();
    }

    @Test
    void parksAnEventThatKilledTheProcessFiveTimes() {
        IncomingEvent question = Events.says("หรม");
        in.store(question);
        in.jdbc.sql("update inbox_event set failures = 5, in_try = true").update();

        workers.start();

        awaitState(question, "parked");
        assertThat(handled).isEmpty();
    }

    private void awaitState(IncomingEvent event, String state) {
        Awaitility.await().untilAsserted(() -> assertThat(in.stateOf(event)).isEqualTo(state));
    }

    private void awaitTries(IncomingEvent event, int tries) {
        Awaitility.await()
                .untilAsserted(
                        () ->
                                assertThat(
                                                in.jdbc
                                                        .sql(
                                                                "select tries from inbox_event where event_id = ? and not in_try")
                                                        .param(event.header().id().value())
                                                        .query(Integer.class)
                                                        .list())
                                        .containsExactly(tries));
    }
}
