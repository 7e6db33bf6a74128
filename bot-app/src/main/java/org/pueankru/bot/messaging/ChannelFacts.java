package org.pueankru.bot.messaging;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.messaging.ChatFacts.BotFacts;
import org.pueankru.bot.messaging.ChatFacts.Fact;

import java.util.List;
import java.util.Map;

/**
 * How LINE has a channel set up, asked with its token. Thread-safe; each call waits for LINE, at
 * most 5 s for each question, and throws nothing for what LINE does.
 */
public interface ChannelFacts {
    /** Which bot the token belongs to. */
    Fact<BotFacts> botOf(String channelToken);

    /** Where LINE sends what happens; not there when no address is set. */
    Fact<WebhookFacts> webhookOf(String channelToken);

    /** What may be pushed this month, and how much of it was. */
    Fact<QuotaFacts> quotaOf(String channelToken);

    /** Which rich menus the channel has. */
    Fact<MenuFacts> menusOf(String channelToken);

    /**
     * Rich menus.
     *
     * @param aliases menu ids by alias
     * @param said what the buttons of each menu say, by its id
     * @param everybodys id of the menu of who has none of their own; null = there is none
     */
    record MenuFacts(
            Map<String, String> aliases,
            Map<String, List<String>> said,
            @Nullable String everybodys) {
        public MenuFacts {
            aliases = Map.copyOf(aliases);
            said = Map.copyOf(said);
        }
    }

    /**
     * The webhook.
     *
     * @param active whether the switch "Use webhook" is on
     */
    record WebhookFacts(String address, boolean active) {}

    /**
     * Messages of this month.
     *
     * @param limit null = none
     * @param used about so many: LINE counts late
     */
    record QuotaFacts(@Nullable Long limit, long used) {}
}
