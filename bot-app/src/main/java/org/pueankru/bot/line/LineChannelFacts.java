package org.pueankru.bot.line;

import com.linecorp.bot.messaging.client.MessagingApiClient;

import org.pueankru.bot.messaging.ChannelFacts;
import org.pueankru.bot.messaging.ChatFacts.BotFacts;
import org.pueankru.bot.messaging.ChatFacts.Fact;
import org.pueankru.bot.settings.LineSettings;

/** Asks LINE through a client of its own for each question: for commands, not for the service. */
public final class LineChannelFacts implements ChannelFacts {
    private final LineSettings settings;

    public LineChannelFacts(LineSettings settings) {
        this.settings = settings;
    }

    private MessagingApiClient client(String token) {
        return LineClients.client(settings, token);
    }

    @Override
    public Fact<BotFacts> botOf(String channelToken) {
        return LineAnswers.answerOf(client(channelToken).getBotInfo(), LineFacts::bot);
    }

    @Override
    public Fact<WebhookFacts> webhookOf(String channelToken) {
        return LineAnswers.answerOf(
                client(channelToken).getWebhookEndpoint(),
                webhook -> new WebhookFacts(webhook.endpoint().toString(), webhook.active()));
    }

    @Override
    public Fact<QuotaFacts> quotaOf(String channelToken) {
        MessagingApiClient client = client(channelToken);
        Fact<Long> used =
                LineAnswers.answerOf(
                        client.getMessageQuotaConsumption(), answer -> answer.totalUsage());
        return switch (used) {
            case Fact.Known<Long>(Long count) ->
                    LineAnswers.answerOf(
                            client.getMessageQuota(),
                            quota -> new QuotaFacts(LineFacts.limit(quota), count));
            case Fact.NotThere<Long> _ -> new Fact.NotThere<>();
            case Fact.NotAllowed<Long> _ -> new Fact.NotAllowed<>();
            case Fact.NoAnswer<Long> _ -> new Fact.NoAnswer<>();
        };
    }
}
