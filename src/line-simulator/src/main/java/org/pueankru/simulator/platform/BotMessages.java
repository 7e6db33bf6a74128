package org.pueankru.simulator.platform;

import org.jspecify.annotations.Nullable;
import org.pueankru.simulator.world.Group;
import org.pueankru.simulator.world.LineId;

import tools.jackson.databind.JsonNode;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What the bot writes: answers, which are free, and messages unasked, which cost. */
final class BotMessages {
    private static final List<String> QUOTABLE =
            List.of("text", "textV2", "sticker", "image", "video", "template", "flex");

    private final Community community;
    private final ReplyTokens tokens;
    private final Costs costs;
    private final Events events;
    private final Transcript transcript;
    private final Clock clock;

    BotMessages(
            Community community,
            ReplyTokens tokens,
            Costs costs,
            Events events,
            Transcript transcript,
            Clock clock) {
        this.community = community;
        this.tokens = tokens;
        this.costs = costs;
        this.events = events;
        this.transcript = transcript;
        this.clock = clock;
    }

    /** Empty when the token is unknown, used or expired. */
    Optional<Entry.BotSent> reply(String replyToken, JsonNode messages, String requestId) {
        return tokens.redeem(replyToken, clock.instant())
                .map(event -> sent(event.chat(), "reply", requestId, event, messages, 0));
    }

    /** Empty when the target does not exist or the bot is not in the group. */
    Optional<Entry.BotSent> push(String to, JsonNode messages, String requestId) {
        Optional<Integer> reached = peopleReached(to);
        reached.ifPresent(costs::add);
        return reached.map(cost -> sent(to, "push", requestId, null, messages, cost));
    }

    private Optional<Integer> peopleReached(String to) {
        if (LineId.isUser(to)) {
            return community.person(to).map(person -> community.isFriend(to) ? 1 : 0);
        }
        return community.group(to).filter(Group::botIsMember).map(group -> group.members().size());
    }

    private Entry.BotSent sent(
            String chat,
            String via,
            String requestId,
            @Nullable SentEvent answered,
            JsonNode messages,
            int cost) {
        List<Entry.SentMessage> sent = messages.valueStream().map(this::sentMessage).toList();
        return transcript.add(
                number ->
                        new Entry.BotSent(
                                number,
                                clock.instant(),
                                chat,
                                via,
                                requestId,
                                answered == null ? null : answered.webhookEventId(),
                                List.copyOf(messages.values()),
                                sent,
                                cost));
    }

    private Entry.SentMessage sentMessage(JsonNode message) {
        boolean quotable = QUOTABLE.contains(message.path("type").asString(""));
        return new Entry.SentMessage(events.nextMessageId(), quotable ? events.newToken() : null);
    }
}
