package org.pueankru.simulator;

import org.pueankru.simulator.platform.Entry;
import org.pueankru.simulator.platform.Transcript;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What a test wants to have happened; when it does not, the error lists what happened instead. */
record Happenings(Transcript transcript) {

    List<Entry.BotSent> sent(String chat) {
        return transcript.of(chat).stream()
                .filter(Entry.BotSent.class::isInstance)
                .map(Entry.BotSent.class::cast)
                .toList();
    }

    List<Entry.BotSent> awaitSent(String chat, int count, Duration timeout) {
        return transcript
                .await(() -> Optional.of(sent(chat)).filter(sent -> sent.size() >= count), timeout)
                .orElseThrow(
                        () ->
                                missed(
                                        "%d messages of the bot in %s".formatted(count, chat),
                                        timeout));
    }

    <E extends Entry> E await(Class<E> kind, Predicate<E> wanted, Duration timeout) {
        return transcript
                .await(
                        () ->
                                transcript.after(0, kind::isInstance).stream()
                                        .map(kind::cast)
                                        .filter(wanted)
                                        .findFirst(),
                        timeout)
                .orElseThrow(() -> missed(kind.getSimpleName(), timeout));
    }

    private AssertionError missed(String wanted, Duration timeout) {
        StringBuilder text =
                new StringBuilder(
                        "No %s within %d ms. What happened:".formatted(wanted, timeout.toMillis()));
        transcript.after(0, entry -> true).forEach(entry -> text.append("\n  ").append(entry));
        return new AssertionError(text.toString());
    }
}
