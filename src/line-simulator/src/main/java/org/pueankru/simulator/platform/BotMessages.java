package org.pueankru.simulator.platform;

import org.pueankru.simulator.world.Group;
import org.pueankru.simulator.world.LineId;

import tools.jackson.databind.JsonNode;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the bot writes: answers, which are free, and messages unasked, which cost. */
final class BotMessages {
    private static final List<String> QUOTABLE =
            List.of("text", "textV2", "sticker", "image", "video", "template", "flex");

    private final Community community;
    private final ReplyTokens tokens;
    private final RetryKeys retryKeys = new RetryKeys();
    private final Costs costs;
    private final Ledger ledger;
    private final Events events;
    private final Transcript transcript;
    private final Clock clock;

    /**
     * A chat that gets a message.
     *
     * @param people how many of it are reached and counted; 0 = it is accepted but not delivered
     */
    private record Reached(String chat, int people) {}

    BotMessages(
            Community community,
            ReplyTokens tokens,
            Costs costs,
            Ledger ledger,
            Events events,
            Transcript transcript,
            Clock clock) {
        this.community = community;
        this.tokens = tokens;
        this.costs = costs;
        this.ledger = ledger;
        this.events = events;
        this.transcript = transcript;
        this.clock = clock;
    }

    /** Empty when the token is unknown, used or expired. */
    Optional<Entry.BotSent> reply(String replyToken, JsonNode messages, String requestId) {
        return tokens.redeem(replyToken, clock.instant())
                .map(event -> answered(event, messages, requestId));
    }

    /** One request after the other, so that a key is accepted once and the quota never exceeded. */
    synchronized SendOutcome send(Sending sending) {
        Optional<RetryKeys.Accepted> before = retryKeys.find(sending.retryKey(), clock.instant());
        if (before.isPresent()) {
            return again(sending, before.get());
        }
        List<Reached> reached = sending.to().stream().distinct().flatMap(this::reached).toList();
        if (sending.via().equals("push") && reached.isEmpty()) {
            return new SendOutcome.NobodyThere();
        }
        int people = reached.stream().mapToInt(Reached::people).sum();
        if (!costs.spend(sending.via(), people)) {
            return new SendOutcome.OverMonthlyLimit();
        }
        return accept(sending, reached);
    }

    synchronized void forgetAll() {
        retryKeys.forgetAll();
    }

    private SendOutcome again(Sending sending, RetryKeys.Accepted before) {
        ledger.again(sending.to(), !before.body().equals(sending.body()));
        return new SendOutcome.AlreadyAccepted(before.requestId(), before.sentMessages());
    }

    private SendOutcome accept(Sending sending, List<Reached> reached) {
        Instant now = clock.instant();
        List<Entry.SentMessage> ids = sentMessages(sending.messages());
        retryKeys.keep(
                sending.retryKey(),
                new RetryKeys.Accepted(now, sending.requestId(), sending.body(), ids));
        reached.forEach(target -> ledger.accepted(sent(sending, target, ids, now)));
        return new SendOutcome.Accepted(ids);
    }

    /**
     * A friend is one, somebody who blocks the bot or never added it none, a group all its members;
     * nobody knows others, nor groups without the bot (LINE reference, "Send push message").
     */
    private Stream<Reached> reached(String to) {
        Optional<Integer> people =
                LineId.isUser(to)
                        ? community.person(to).map(person -> community.isFriend(to) ? 1 : 0)
                        : community
                                .group(to)
                                .filter(Group::botIsMember)
                                .map(group -> group.members().size());
        return people.map(count -> new Reached(to, count)).stream();
    }

    private Entry.BotSent answered(SentEvent event, JsonNode messages, String requestId) {
        int people = reached(event.chat()).mapToInt(Reached::people).sum();
        costs.countForToday("reply", people);
        List<Entry.SentMessage> ids = sentMessages(messages);
        Entry.BotSent sent =
                transcript.add(
                        number ->
                                new Entry.BotSent(
                                        number,
                                        clock.instant(),
                                        event.chat(),
                                        "reply",
                                        requestId,
                                        event.webhookEventId(),
                                        List.copyOf(messages.values()),
                                        ids,
                                        0,
                                        true,
                                        false,
                                        null));
        ledger.accepted(sent);
        return sent;
    }

    private Entry.BotSent sent(
            Sending sending, Reached target, List<Entry.SentMessage> ids, Instant now) {
        return transcript.add(
                number ->
                        new Entry.BotSent(
                                number,
                                now,
                                target.chat(),
                                sending.via(),
                                sending.requestId(),
                                null,
                                List.copyOf(sending.messages().values()),
                                ids,
                                target.people(),
                                target.people() > 0,
                                sending.silent(),
                                sending.retryKey()));
    }

    private List<Entry.SentMessage> sentMessages(JsonNode messages) {
        return messages.valueStream().map(this::sentMessage).toList();
    }

    private Entry.SentMessage sentMessage(JsonNode message) {
        boolean quotable = QUOTABLE.contains(message.path("type").asString(""));
        return new Entry.SentMessage(events.nextMessageId(), quotable ? events.newToken() : null);
    }
}
