package org.pueankru.bot.line;

import com.linecorp.bot.client.base.Result;
import com.linecorp.bot.client.base.exception.AbstractLineClientException;
import com.linecorp.bot.messaging.client.MessagingApiClient;
import com.linecorp.bot.messaging.model.BotInfoResponse;

import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatFacts;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.PersonId;
import org.springframework.stereotype.Component;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** Asks LINE through the SDK's clients. */
@Component
final class LineFacts implements ChatFacts {
    private final LineClients clients;

    LineFacts(LineClients clients) {
        this.clients = clients;
    }

    @Override
    public Fact<GroupFacts> group(ChannelId channel, ChatId group) {
        return switch (group) {
            case ChatId.Group(String id) -> namedGroup(channel, id);
            case ChatId.Room(String id) ->
                    ask(
                            channel,
                            client -> client.getRoomMemberCount(id),
                            count -> new GroupFacts("", count.count()));
            case ChatId.Person _ -> new Fact.NotThere<>();
        };
    }

    private Fact<GroupFacts> namedGroup(ChannelId channel, String id) {
        Fact<String> name =
                ask(channel, client -> client.getGroupSummary(id), summary -> summary.groupName());
        return switch (name) {
            case Fact.Known<String>(String known) ->
                    ask(
                            channel,
                            client -> client.getGroupMemberCount(id),
                            count -> new GroupFacts(known, count.count()));
            case Fact.NotThere<String> _ -> new Fact.NotThere<>();
            case Fact.NotAllowed<String> _ -> new Fact.NotAllowed<>();
            case Fact.NoAnswer<String> _ -> new Fact.NoAnswer<>();
        };
    }

    @Override
    public Fact<String> nameOf(ChannelId channel, PersonId person) {
        return ask(
                channel,
                client -> client.getProfile(person.value()),
                profile -> profile.displayName());
    }

    @Override
    public Fact<BotFacts> botOf(String channelToken) {
        return answerOf(clients.withToken(channelToken).getBotInfo(), LineFacts::bot);
    }

    static BotFacts bot(BotInfoResponse info) {
        return new BotFacts(info.userId(), info.displayName());
    }

    private <A, T> Fact<T> ask(
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
