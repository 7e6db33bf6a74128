package org.pueankru.bot.line;

import com.linecorp.bot.client.base.Result;
import com.linecorp.bot.client.base.exception.AbstractLineClientException;
import com.linecorp.bot.messaging.client.MessagingApiClient;

import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatFacts.Fact;
import org.pueankru.bot.messaging.Pushes.Verdict;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** Waits for what LINE says to a question and makes one of our answers of it. Thread-safe. */
final class LineAnswers {
    private final LineClients clients;

    LineAnswers(LineClients clients) {
        this.clients = clients;
    }

    /** Whether LINE would take the messages that are shown to it. */
    Fact<Verdict> judged(
            ChannelId channel,
            Function<MessagingApiClient, CompletableFuture<? extends Result<?>>> question) {
        return clients.of(channel)
                .map(client -> judged(question.apply(client)))
                .orElseGet(Fact.NotAllowed::new);
    }

    private static Fact<Verdict> judged(CompletableFuture<? extends Result<?>> answer) {
        try {
            answer.get(LineMessenger.TRY_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
            return new Fact.Known<>(new Verdict.Good());
        } catch (ExecutionException e) {
            return e.getCause() instanceof AbstractLineClientException refusal
                    ? verdictOf(refusal)
                    : new Fact.NoAnswer<>();
        } catch (TimeoutException e) {
            answer.cancel(true);
            return new Fact.NoAnswer<>();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Fact.NoAnswer<>();
        }
    }

    private static Fact<Verdict> verdictOf(AbstractLineClientException refusal) {
        return refusal.getCode() == 400
                ? new Fact.Known<>(new Verdict.Bad(LineMessenger.reasonOf(refusal)))
                : refused(refusal.getCode());
    }

    <A, T> Fact<T> ask(
            ChannelId channel,
            Function<MessagingApiClient, CompletableFuture<Result<A>>> question,
            Function<A, T> reading) {
        return clients.of(channel)
                .map(client -> answerOf(question.apply(client), reading))
                .orElseGet(Fact.NotAllowed::new);
    }

    static <A, T> Fact<T> answerOf(CompletableFuture<Result<A>> answer, Function<A, T> reading) {
        try {
            return new Fact.Known<>(
                    reading.apply(
                            answer.get(LineMessenger.TRY_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                                    .body()));
        } catch (ExecutionException e) {
            return e.getCause() instanceof AbstractLineClientException refusal
                    ? refused(refusal.getCode())
                    : new Fact.NoAnswer<>();
        } catch (TimeoutException e) {
            answer.cancel(true);
            return new Fact.NoAnswer<>();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Fact.NoAnswer<>();
        }
    }

    private static <T> Fact<T> refused(int status) {
        return switch (status) {
            case 400, 404 -> new Fact.NotThere<>();
            case 401, 403 -> new Fact.NotAllowed<>();
            default -> new Fact.NoAnswer<>();
        };
    }
}
