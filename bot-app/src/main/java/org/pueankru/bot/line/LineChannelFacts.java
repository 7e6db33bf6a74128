package org.pueankru.bot.line;

import com.linecorp.bot.messaging.client.MessagingApiClient;
import com.linecorp.bot.messaging.model.MessageAction;
import com.linecorp.bot.messaging.model.RichMenuResponse;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.messaging.ChannelFacts;
import org.pueankru.bot.messaging.ChatFacts.BotFacts;
import org.pueankru.bot.messaging.ChatFacts.Fact;
import org.pueankru.bot.settings.LineSettings;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    @Override
    public Fact<MenuFacts> menusOf(String channelToken) {
        MessagingApiClient client = client(channelToken);
        Fact<Map<String, String>> aliases =
                LineAnswers.answerOf(client.getRichMenuAliasList(), LineRichMenus::aliases);
        return switch (aliases) {
            case Fact.Known<Map<String, String>>(Map<String, String> known) -> menus(client, known);
            case Fact.NotThere<Map<String, String>> _ -> new Fact.NotThere<>();
            case Fact.NotAllowed<Map<String, String>> _ -> new Fact.NotAllowed<>();
            case Fact.NoAnswer<Map<String, String>> _ -> new Fact.NoAnswer<>();
        };
    }

    private static Fact<MenuFacts> menus(MessagingApiClient client, Map<String, String> aliases) {
        Fact<String> everybodys =
                LineAnswers.answerOf(client.getDefaultRichMenuId(), answer -> answer.richMenuId());
        if (everybodys instanceof Fact.NotAllowed<String>
                || everybodys instanceof Fact.NoAnswer<String>) {
            return new Fact.NoAnswer<>();
        }
        @Nullable String id = everybodys instanceof Fact.Known<String>(String known) ? known : null;
        return LineAnswers.answerOf(
                client.getRichMenuList(),
                list ->
                        new MenuFacts(
                                aliases,
                                list.richmenus().stream()
                                        .collect(
                                                Collectors.toMap(
                                                        menu -> menu.richMenuId(),
                                                        LineChannelFacts::said)),
                                id));
    }

    private static List<String> said(RichMenuResponse menu) {
        return menu.areas().stream()
                .flatMap(
                        area ->
                                area.action() instanceof MessageAction says
                                        ? Stream.of(says.text())
                                        : Stream.empty())
                .toList();
    }
}
