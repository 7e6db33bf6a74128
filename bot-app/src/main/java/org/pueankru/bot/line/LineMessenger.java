package org.pueankru.bot.line;

import com.linecorp.bot.client.base.Result;
import com.linecorp.bot.client.base.exception.AbstractLineClientException;
import com.linecorp.bot.messaging.client.MessagingApiClient;
import com.linecorp.bot.messaging.client.MessagingApiClientException;
import com.linecorp.bot.messaging.model.ErrorDetail;
import com.linecorp.bot.messaging.model.Message;
import com.linecorp.bot.messaging.model.ReplyMessageRequest;
import com.linecorp.bot.messaging.model.ReplyMessageResponse;
import com.linecorp.bot.messaging.model.ShowLoadingAnimationRequest;

import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.Messenger;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.ReplyOutcome;
import org.pueankru.bot.messaging.ReplyToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sends through the LINE SDK's client of the channel. */
final class LineMessenger implements Messenger {
    /** One reply try takes no longer than this. */
    static final Duration TRY_WITHIN = Duration.ofSeconds(5);

    private static final Logger log = LoggerFactory.getLogger(LineMessenger.class);
    private static final int LOADING_SECONDS = 10;
    private static final int TOO_MANY_REQUESTS = 429;

    private final Function<ChannelId, Optional<MessagingApiClient>> clients;
    private final MessageRenderer renderer;
    private final Duration tryWithin;

    LineMessenger(
            Function<ChannelId, Optional<MessagingApiClient>> clients,
            MessageRenderer renderer,
            Duration tryWithin) {
        this.clients = clients;
        this.renderer = renderer;
        this.tryWithin = tryWithin;
    }

    @Override
    public ReplyOutcome reply(ChannelId channel, ReplyToken token, List<OutgoingMessage> messages) {
        return clients.apply(channel)
                .map(client -> reply(client, token, messages))
                .orElseGet(
                        () ->
                                new ReplyOutcome.Refused(
                                        0, null, "the channel is not ours any more"));
    }

    private ReplyOutcome reply(
            MessagingApiClient client, ReplyToken token, List<OutgoingMessage> messages) {
        List<Message> rendered = messages.stream().map(renderer::render).toList();
        CompletableFuture<Result<ReplyMessageResponse>> answer =
                client.replyMessage(new ReplyMessageRequest(token.value(), rendered, false));
        try {
            Result<ReplyMessageResponse> result =
                    answer.get(tryWithin.toMillis(), TimeUnit.MILLISECONDS);
            return new ReplyOutcome.Accepted(result.requestId());
        } catch (TimeoutException e) {
            answer.cancel(true);
            return new ReplyOutcome.Unknown(
                    null, "no answer within " + tryWithin.toMillis() + " ms");
        } catch (ExecutionException e) {
            return outcomeOf(Objects.requireNonNullElse(e.getCause(), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ReplyOutcome.Unknown(null, "interrupted");
        }
    }

    private static ReplyOutcome outcomeOf(Throwable failure) {
        return switch (failure) {
            case MessagingApiClientException e when isDeadToken(e) ->
                    new ReplyOutcome.TokenDead(e.getRequestId());
            case AbstractLineClientException e when e.getCode() == TOO_MANY_REQUESTS ->
                    new ReplyOutcome.Busy(e.getRequestId());
            case AbstractLineClientException e when e.getCode() >= 500 ->
                    new ReplyOutcome.Unknown(e.getRequestId(), "LINE " + e.getCode());
            case AbstractLineClientException e when e.getCode() >= 400 ->
                    new ReplyOutcome.Refused(e.getCode(), e.getRequestId(), reasonOf(e));
            case AbstractLineClientException e ->
                    new ReplyOutcome.Unknown(
                            e.getRequestId(),
                            "LINE answered " + e.getCode() + " with a body that is not its own");
            default -> new ReplyOutcome.Unknown(null, failure.getClass().getSimpleName());
        };
    }

    private static boolean isDeadToken(MessagingApiClientException e) {
        return e.getCode() == 400 && "Invalid reply token".equals(e.getError());
    }

    /** LINE's words; they name properties, never people. */
    static String reasonOf(AbstractLineClientException failure) {
        if (!(failure instanceof MessagingApiClientException e)) {
            return "no reason given";
        }
        List<ErrorDetail> details = e.getDetails() == null ? List.of() : e.getDetails();
        return Objects.requireNonNullElse(e.getError(), "no reason given")
                + details.stream().map(LineMessenger::words).collect(Collectors.joining());
    }

    /** LINE may leave out either. */
    private static String words(ErrorDetail detail) {
        return Stream.of(detail.property(), detail.message())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(": ", "; ", ""));
    }

    @Override
    public void showLoading(ChannelId channel, ChatId.Person chat) {
        clients.apply(channel).ifPresent(client -> showLoading(client, chat));
    }

    private static void showLoading(MessagingApiClient client, ChatId.Person chat) {
        var _ =
                client.showLoadingAnimation(
                                new ShowLoadingAnimationRequest(chat.value(), LOADING_SECONDS))
                        .whenComplete(
                                (_, failure) -> {
                                    if (failure != null) {
                                        log.debug(
                                                "LINE did not show the loading sign: {}",
                                                failure.getClass().getSimpleName());
                                    }
                                });
    }
}
