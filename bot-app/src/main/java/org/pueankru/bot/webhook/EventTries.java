package org.pueankru.bot.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.pueankru.bot.messaging.EventHandler;
import org.pueankru.bot.messaging.EventHandler.Attempt;
import org.pueankru.bot.messaging.EventHandler.Handled;
import org.pueankru.bot.webhook.Lanes.Work;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;

/** Makes one try of an event and says what is to be done with it. Thread-safe. */
@Component
class EventTries {
    private static final Logger log = LoggerFactory.getLogger(EventTries.class);

    private final Inbox inbox;
    private final EventHandler handler;
    private final Clock clock;
    private final MeterRegistry meters;

    EventTries(Inbox inbox, EventHandler handler, Clock clock, MeterRegistry meters) {
        this.inbox = inbox;
        this.handler = handler;
        this.clock = clock;
        this.meters = meters;
    }

    /** How a try ended. */
    record Tried(NextStep step, boolean missedOffered) {}

    Tried of(Work work) {
        Tried tried = tried(work);
        if (tried.step() instanceof NextStep.Close close) {
            report(work, close);
        }
        return tried;
    }

    private Tried tried(Work work) {
        if (work.failures() > NextStep.TRIES) {
            String why = "five tries did not come to an end: the process died in each";
            return new Tried(new NextStep.Close(EventState.PARKED, null, why), false);
        }
        try {
            return handled(work, handler.handle(inbox.eventIn(work.body()), attemptOf(work)));
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            return failed(work, FailureText.of(e));
        }
    }

    private Attempt attemptOf(Work work) {
        return new Attempt(
                work.tries(),
                work.claim().fence(),
                work.late(),
                inbox.missedIn(work.claim().lane()));
    }

    private Tried handled(Work work, Handled handled) {
        NextStep step =
                NextStep.after(
                        handled,
                        work.tries(),
                        work.replyUnknown(),
                        work.receivedAt(),
                        clock.instant());
        return new Tried(
                step, handled instanceof Handled.Answered answered && answered.missedOffered());
    }

    private Tried failed(Work work, String failure) {
        log.warn(
                "Event {} failed, {} of {}: {}",
                work.eventId(),
                work.failures(),
                NextStep.TRIES,
                failure);
        return new Tried(
                NextStep.afterFailure(
                        failure, work.failures(), work.replyUnknown(), clock.instant()),
                false);
    }

    private void report(Work work, NextStep.Close close) {
        meters.counter("inbox.events.closed", "state", close.state().code()).increment();
        Timer.builder("inbox.event.time")
                .description("From the storing of an event to its end")
                .publishPercentileHistogram()
                .register(meters)
                .record(Duration.between(work.receivedAt(), clock.instant()));
        switch (close.state()) {
            case PARKED ->
                    log.error(
                            "Event {} is parked after {} tries; see: admin parked",
                            work.eventId(),
                            work.tries());
            case MISSED, REFUSED ->
                    log.warn(
                            "Event {} ended as {} (LINE request {}): {}",
                            work.eventId(),
                            close.state().code(),
                            close.requestId(),
                            close.error());
            case ANSWERED, SILENT, OFFERED, IGNORED, ERASED, WAITING ->
                    log.debug("Event {} ended as {}", work.eventId(), close.state());
        }
    }
}
