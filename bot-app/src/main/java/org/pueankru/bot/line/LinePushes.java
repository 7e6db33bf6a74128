package org.pueankru.bot.line;

import com.linecorp.bot.client.base.Result;
import com.linecorp.bot.client.base.exception.AbstractLineClientException;
import com.linecorp.bot.messaging.client.MessagingApiClient;
import com.linecorp.bot.messaging.client.MessagingApiClientException;
import com.linecorp.bot.messaging.model.Message;
import com.linecorp.bot.messaging.model.MessageQuotaResponse;
import com.linecorp.bot.messaging.model.PushMessageRequest;
import com.linecorp.bot.messaging.model.PushMessageResponse;
import com.linecorp.bot.messaging.model.ValidateMessageRequest;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatFacts.Fact;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.PushOutcome;
import org.pueankru.bot.messaging.Pushes;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** Pushes through the LINE SDK's client of the channel. */
final class LinePushes implements Pushes {
    private static final int CONFLICT = 409;
    private static final Pattern WHOLE_SECONDS = Pattern.compile("\\d{1,6}");
    private static final String LOST = "Failed to send messages";
    private static final String MONTHLY_LIMIT = "You have reached your monthly limit.";

    private final LineClients clients;
    private final LineAnswers answers;
    private final MessageRenderer renderer;

    LinePushes(LineClients clients, MessageRenderer renderer) {
        this.clients = clients;
        this.answers = new LineAnswers(clients);
        this.renderer = renderer;
    }

    @Override
    public String render(List<OutgoingMessage> messages) {
        return ReadyMessages.write(messages.stream().map(renderer::render).toList());
    }

    @Override
    public List<String> split(String rendered) {
        return ReadyMessages.readAll(rendered).stream().map(ReadyMessages::write).toList();
    }

    @Override
    public CompletableFuture<PushOutcome> push(
            ChannelId channel, ChatId to, UUID retryKey, String rendered) {
        return clients.of(channel)
                .map(client -> push(client, to, retryKey, rendered))
                .orElseGet(
                        () ->
                                CompletableFuture.completedFuture(
                                        new PushOutcome.NotAllowed(
                                                0, null, "the channel is not ours any more")));
    }

    private static CompletableFuture<PushOutcome> push(
            MessagingApiClient client, ChatId to, UUID retryKey, String rendered) {
        List<Message> messages = ReadyMessages.readAll(rendered);
        CompletableFuture<Result<PushMessageResponse>> request =
                client.pushMessage(
                        retryKey, new PushMessageRequest.Builder(to.value(), messages).build());
        return request.orTimeout(LineMessenger.TRY_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                .handle(
                        (result, failure) ->
                                failure == null
                                        ? new PushOutcome.Accepted(result.requestId(), false)
                                        : outcomeOf(failure));
    }

    private static PushOutcome outcomeOf(Throwable thrown) {
        Throwable failure =
                thrown instanceof CompletionException wrapped
                        ? Objects.requireNonNullElse(wrapped.getCause(), thrown)
                        : thrown;
        return switch (failure) {
            case AbstractLineClientException refusal -> outcomeOf(refusal);
            case TimeoutException _ -> new PushOutcome.Unknown(null, "no answer in time");
            default -> new PushOutcome.Unknown(null, failure.getClass().getSimpleName());
        };
    }

    private static PushOutcome outcomeOf(AbstractLineClientException refusal) {
        String id = refusal.getRequestId();
        String words = LineMessenger.reasonOf(refusal);
        return switch (refusal.getCode()) {
            case CONFLICT -> new PushOutcome.Accepted(acceptedBefore(refusal), true);
            case 401, 403 -> new PushOutcome.NotAllowed(refusal.getCode(), id, words);
            case 429 ->
                    words.startsWith(MONTHLY_LIMIT)
                            ? new PushOutcome.OverTheLimit(id, words)
                            : new PushOutcome.Busy(id, pauseOf(refusal));
            case 400 ->
                    words.startsWith(LOST)
                            ? new PushOutcome.ChatLost(id)
                            : new PushOutcome.Refused(400, id, words);
            case 404 -> new PushOutcome.NotFound(id, words);
            // somebody on the way lost patience: the request may have arrived
            case 408 -> new PushOutcome.Unknown(id, "LINE 408");
            default ->
                    refusal.getCode() >= 400 && refusal.getCode() < 500
                            ? new PushOutcome.Refused(refusal.getCode(), id, words)
                            : new PushOutcome.Unknown(id, "LINE " + refusal.getCode());
        };
    }

    /** LINE documents no such header, but whatever stands before it may send it. */
    private static Duration pauseOf(AbstractLineClientException refusal) {
        String seconds =
                refusal instanceof MessagingApiClientException e
                        ? e.getHeader("retry-after")
                        : null;
        return seconds != null && WHOLE_SECONDS.matcher(seconds).matches()
                ? Duration.ofSeconds(Long.parseLong(seconds))
                : Duration.ZERO;
    }

    /** The request that LINE took then, where it names it. */
    private static @Nullable String acceptedBefore(AbstractLineClientException refusal) {
        String accepted =
                refusal instanceof MessagingApiClientException e
                        ? e.getHeader("x-line-accepted-request-id")
                        : null;
        return accepted == null ? refusal.getRequestId() : accepted;
    }

    @Override
    public Fact<Verdict> check(ChannelId channel, String rendered) {
        List<Message> messages = ReadyMessages.readAll(rendered);
        return answers.judged(
                channel, client -> client.validatePush(new ValidateMessageRequest(messages)));
    }

    private static int most(MessageQuotaResponse quota) {
        Long limit = LineFacts.limit(quota);
        return limit == null ? Quota.NO_LIMIT : Math.toIntExact(limit);
    }

    @Override
    public Fact<Quota> quota(ChannelId channel) {
        Fact<Integer> limit =
                answers.ask(channel, MessagingApiClient::getMessageQuota, LinePushes::most);
        return switch (limit) {
            case Fact.Known<Integer>(Integer most) ->
                    answers.ask(
                            channel,
                            MessagingApiClient::getMessageQuotaConsumption,
                            used -> new Quota(most, Math.toIntExact(used.totalUsage())));
            case Fact.NotThere<Integer> _ -> new Fact.NotThere<>();
            case Fact.NotAllowed<Integer> _ -> new Fact.NotAllowed<>();
            case Fact.NoAnswer<Integer> _ -> new Fact.NoAnswer<>();
        };
    }
}
