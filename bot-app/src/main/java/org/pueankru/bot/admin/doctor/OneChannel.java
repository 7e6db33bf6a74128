package org.pueankru.bot.admin.doctor;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.KeptChannels.Kept;
import org.pueankru.bot.messaging.ChannelFacts;
import org.pueankru.bot.messaging.ChannelFacts.QuotaFacts;
import org.pueankru.bot.messaging.ChannelFacts.WebhookFacts;
import org.pueankru.bot.messaging.ChatFacts.BotFacts;
import org.pueankru.bot.messaging.ChatFacts.Fact;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What LINE says of one district's channel. */
final class OneChannel {
    private static final String CONSOLE = "LINE Developers console";

    private final Kept kept;
    private final ChannelFacts facts;
    private final @Nullable URI publicUrl;
    private final boolean realLine;

    OneChannel(Kept kept, ChannelFacts facts, @Nullable URI publicUrl, boolean realLine) {
        this.kept = kept;
        this.facts = facts;
        this.publicUrl = publicUrl;
        this.realLine = realLine;
    }

    /**
     * @param token empty when it cannot be opened
     */
    List<Finding> findings(Optional<String> token) {
        if (token.isEmpty()) {
            return List.of(
                    Finding.fail(
                            "channel",
                            of("its secrets cannot be opened with SECRETS_KEY"),
                            "enter them anew in the console, under เขตในระบบ"));
        }
        List<Finding> findings = new ArrayList<>();
        boolean accepted =
                switch (facts.botOf(token.get())) {
                    case Fact.Known<BotFacts>(BotFacts bot) ->
                            findings.add(
                                    Finding.ok("channel", of("LINE knows it as " + bot.name())));
                    case Fact.NotAllowed<BotFacts> _, Fact.NotThere<BotFacts> _ ->
                            !findings.add(
                                    Finding.fail(
                                            "channel",
                                            of("LINE does not accept its access token"),
                                            "issue one in the " + CONSOLE + " and set it here"));
                    case Fact.NoAnswer<BotFacts> _ ->
                            !findings.add(
                                    Finding.warn(
                                            "channel",
                                            of("LINE does not answer"),
                                            "see whether this machine reaches the internet, then again"));
                };
        if (accepted) {
            findings.add(webhook(facts.webhookOf(token.get())));
            findings.add(quota(facts.quotaOf(token.get())));
            findings.add(groups());
        }
        return findings;
    }

    private Finding webhook(Fact<WebhookFacts> fact) {
        return switch (fact) {
            case Fact.Known<WebhookFacts>(WebhookFacts webhook) -> webhook(webhook);
            case Fact.NotThere<WebhookFacts> _ ->
                    Finding.fail(
                            "webhook",
                            of("LINE has no address to send to"),
                            "set " + wanted() + " in the " + CONSOLE);
            case Fact.NotAllowed<WebhookFacts> _, Fact.NoAnswer<WebhookFacts> _ ->
                    untold("webhook", "its webhook");
        };
    }

    private Finding webhook(WebhookFacts webhook) {
        String says = of("LINE sends to " + webhook.address());
        if (!webhook.active()) {
            return Finding.fail(
                    "webhook",
                    says + ", but “Use webhook” is off",
                    "switch it on in the " + CONSOLE);
        }
        if (webhook.address().equals(wanted())) {
            return Finding.ok("webhook", says);
        }
        String todo = "set " + wanted() + " in the " + CONSOLE;
        return realLine && publicUrl != null
                ? Finding.fail("webhook", says + ", which is not this service", todo)
                : Finding.warn("webhook", says + ", which is not PUBLIC_URL with /webhook", todo);
    }

    private String wanted() {
        return (publicUrl == null ? "PUBLIC_URL" : publicUrl.toString()) + "/webhook";
    }

    private Finding quota(Fact<QuotaFacts> fact) {
        return switch (fact) {
            case Fact.Known<QuotaFacts>(QuotaFacts quota) -> quota(quota);
            case Fact.NotThere<QuotaFacts> _,
                    Fact.NotAllowed<QuotaFacts> _,
                    Fact.NoAnswer<QuotaFacts> _ ->
                    untold("quota", "its quota");
        };
    }

    private Finding quota(QuotaFacts quota) {
        Long limit = quota.limit();
        if (limit == null) {
            return Finding.ok("quota", of(quota.used() + " messages this month, no limit"));
        }
        String says = of("%d of %d messages this month".formatted(quota.used(), limit));
        return quota.used() * 10 >= limit * 9
                ? Finding.warn("quota", says, "top up, or send to directors instead of groups")
                : Finding.ok("quota", says);
    }

    /** LINE has no answer to whether an account may join groups. */
    private Finding groups() {
        return kept.groups() > 0
                ? Finding.ok("groups", of("the bot is in " + kept.groups()))
                : Finding.warn(
                        "groups",
                        of("the bot is in none, and LINE does not tell whether it may join"),
                        "switch “Allow account to join groups” on for use in groups");
    }

    private Finding untold(String about, String what) {
        return Finding.warn(about, of("LINE does not tell " + what), "try again in a minute");
    }

    private String of(String says) {
        return kept.district() + ": " + says;
    }
}
