package org.pueankru.simulator.platform;

import org.jspecify.annotations.Nullable;
import org.pueankru.simulator.world.Group;
import org.pueankru.simulator.world.LineId;
import org.pueankru.simulator.world.Person;
import org.pueankru.simulator.world.World;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * LINE's side of all chats: what people do goes to the bot, what the bot sends comes here.
 * Thread-safe.
 */
public final class Platform implements AutoCloseable {
    private static final int REMEMBERED_EVENTS = 20_000;
    private static final List<String> QUOTABLE =
            List.of("text", "textV2", "sticker", "image", "video", "template", "flex");

    private final ShiftedClock clock;
    private final Community community;
    private final Transcript transcript;
    private final ReplyTokens tokens;
    private final Costs costs;
    private final Events events;
    private final Deliveries deliveries;
    private final int monthlyLimit;
    private final Map<String, SentEvent> remembered = new LinkedHashMap<>();
    private volatile GroupNames groupNames = GroupNames.ALWAYS;

    /**
     * A platform where nothing has happened yet.
     *
     * @param replyTokenLife how long a reply token is good after its event was sent; LINE says
     *     about a minute
     * @param monthlyLimit what the quota endpoint tells
     * @param entriesKept how many entries the transcript keeps
     */
    public Platform(
            World world,
            Clock clock,
            String channelSecret,
            Duration replyTokenLife,
            int monthlyLimit,
            int entriesKept) {
        this.clock = new ShiftedClock(clock);
        this.community = new Community(world);
        this.transcript = new Transcript(entriesKept);
        this.tokens = new ReplyTokens(replyTokenLife);
        this.costs = new Costs(this.clock);
        this.events = new Events(world.bot().userId(), this.clock, new SecureRandom());
        this.monthlyLimit = monthlyLimit;
        this.deliveries =
                new Deliveries(world.bot().userId(), channelSecret, tokens, transcript, this.clock);
    }

    /** The simulator's clock. */
    public ShiftedClock clock() {
        return clock;
    }

    /** Who exists. */
    public Community community() {
        return community;
    }

    /** What happened. */
    public Transcript transcript() {
        return transcript;
    }

    /** Where webhooks go, or null while nobody has said. */
    public @Nullable URI bot() {
        return deliveries.bot();
    }

    /** Sends webhooks to this address from now on. */
    public void bot(@Nullable URI webhook) {
        deliveries.bot(webhook);
    }

    /** When LINE names the person behind an event in a group. */
    public GroupNames groupNames() {
        return groupNames;
    }

    /** Changes when LINE names the person behind an event in a group. */
    public void groupNames(GroupNames names) {
        this.groupNames = names;
    }

    /**
     * How long after a failed webhook call it is repeated (twice at most), or null when it is not.
     */
    public @Nullable Duration redeliverAfter() {
        return deliveries.redeliverAfter();
    }

    /** Switches automatic redelivery on, or off with null; LINE has it off by default. */
    public void redeliverAfter(@Nullable Duration delay) {
        deliveries.redeliverAfter(delay);
    }

    /** Messages that the month's quota allows, as the quota endpoint tells; not enforced. */
    public int monthlyLimit() {
        return monthlyLimit;
    }

    /** Messages counted against this month's quota. */
    public int usedThisMonth() {
        return costs.thisMonth();
    }

    /**
     * A person does something, and the bot is told at once where LINE would tell it.
     *
     * @param chat the person's own user id for 1:1 with the bot, or a group's id
     * @throws ImpossibleAct when nobody could do that in LINE
     */
    public SentEvent act(String userId, String chat, Act act) {
        SentEvent event = prepare(userId, chat, act);
        if (reachesBot(event, act)) {
            var unused = deliveries.send(List.of(event), false);
        }
        return event;
    }

    /**
     * The same without telling the bot; {@link #deliver} does so later, in any order or number.
     *
     * @throws ImpossibleAct when nobody could do that in LINE
     */
    public SentEvent prepare(String userId, String chat, Act act) {
        check(userId, chat, act);
        SentEvent event =
                act instanceof Act.Follow
                        ? events.followed(userId, hasWritten(userId))
                        : events.of(act, userId, chat, groupNames);
        change(userId, chat, act);
        remember(event);
        transcript.add(
                number ->
                        new Entry.PersonActed(
                                number,
                                event.at(),
                                chat,
                                userId,
                                event.webhookEventId(),
                                act instanceof Act.Postback tap ? tap.displayText() : null,
                                event.json()));
        return event;
    }

    /**
     * Sends known events in one webhook call: none for a health check, several for a batch, the
     * same again for a duplicate.
     *
     * @param redelivery whether the bot is told that it is a redelivery
     * @throws ImpossibleAct when an id is unknown
     */
    public CompletableFuture<Entry.WebhookDelivered> deliver(
            List<String> webhookEventIds, boolean redelivery) {
        List<SentEvent> known = new ArrayList<>();
        synchronized (remembered) {
            for (String id : webhookEventIds) {
                SentEvent event = remembered.get(id);
                if (event == null) {
                    throw new ImpossibleAct("No event has the id " + id);
                }
                known.add(event);
            }
        }
        return deliveries.send(known, redelivery);
    }

    /** The newest event of a chat. */
    public Optional<SentEvent> lastEvent(String chat) {
        synchronized (remembered) {
            return remembered.values().stream()
                    .filter(event -> event.chat().equals(chat))
                    .reduce((earlier, later) -> later);
        }
    }

    /**
     * The bot answers an event; each token once.
     *
     * @return what was sent, or empty when the token is unknown, used or expired
     */
    public Optional<Entry.BotSent> reply(String replyToken, JsonNode messages, String requestId) {
        Optional<SentEvent> event;
        synchronized (tokens) {
            event = tokens.eventOf(replyToken, clock.instant());
            event.ifPresent(answered -> tokens.use(replyToken));
        }
        return event.map(
                answered ->
                        sent(
                                answered.chat(),
                                "reply",
                                requestId,
                                answered.webhookEventId(),
                                messages,
                                0));
    }

    /**
     * The bot writes unasked; counts every person reached.
     *
     * @return what was sent, or empty when the target does not exist or the bot is not in the group
     */
    public Optional<Entry.BotSent> push(String to, JsonNode messages, String requestId) {
        Optional<Integer> reached = peopleReached(to);
        reached.ifPresent(costs::add);
        return reached.map(cost -> sent(to, "push", requestId, null, messages, cost));
    }

    /** Shows the loading sign in a 1:1 chat. */
    public void startLoading(String userId, int seconds) {
        transcript.add(
                number -> new Entry.LoadingStarted(number, clock.instant(), userId, seconds));
    }

    /** Puts the bot out of a group at its own wish. */
    public void botLeaves(String groupId) {
        community.botIn(groupId, false);
        worldChanged();
    }

    /**
     * Adds a person, who is no friend of the bot yet, or replaces the one with the same id.
     *
     * @throws ImpossibleAct when LINE could not have such a person
     */
    public void put(Person person) {
        if (!LineId.isUser(person.userId()) || person.displayName() == null) {
            throw new ImpossibleAct("A person has a user id (U + 32 hex digits) and a displayName");
        }
        community.put(person);
        worldChanged();
    }

    /**
     * Adds a group, or replaces the one with the same id.
     *
     * @throws ImpossibleAct when LINE could not have such a group
     */
    public void put(Group group) {
        if (!LineId.isGroup(group.groupId()) || group.name() == null) {
            throw new ImpossibleAct("A group has an id (C + 32 hex digits) and a name");
        }
        group.members().stream()
                .filter(member -> community.person(member).isEmpty())
                .findFirst()
                .ifPresent(
                        member -> {
                            throw new ImpossibleAct("Nobody has the user id " + member);
                        });
        community.put(group);
        worldChanged();
    }

    /** Records a call that LINE refused, for testers to see. */
    public void refused(
            @Nullable String chat,
            String endpoint,
            String requestId,
            int status,
            @Nullable JsonNode request,
            @Nullable JsonNode answer) {
        transcript.add(
                number ->
                        new Entry.BotRefused(
                                number,
                                clock.instant(),
                                chat,
                                endpoint,
                                requestId,
                                status,
                                request,
                                answer));
    }

    /** The chat that a reply token belongs to, good or not any more. */
    public Optional<String> chatOf(String replyToken) {
        synchronized (remembered) {
            return remembered.values().stream()
                    .filter(event -> replyToken.equals(event.replyToken()))
                    .map(SentEvent::chat)
                    .findFirst();
        }
    }

    /**
     * Everything as at the start: world, chats, tokens, costs, clock, switches; the bot's address
     * stays.
     */
    public void reset() {
        community.startOver();
        synchronized (tokens) {
            tokens.forgetAll();
        }
        synchronized (remembered) {
            remembered.clear();
        }
        costs.forget();
        clock.startOver();
        groupNames = GroupNames.ALWAYS;
        deliveries.redeliverAfter(null);
        transcript.clear();
        transcript.add(number -> new Entry.StartedOver(number, clock.instant(), null));
    }

    @Override
    public void close() {
        deliveries.close();
    }

    private void worldChanged() {
        transcript.add(number -> new Entry.WorldChanged(number, clock.instant(), null));
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
            @Nullable String answers,
            JsonNode messages,
            int cost) {
        List<JsonNode> objects = new ArrayList<>();
        List<Entry.SentMessage> ids = new ArrayList<>();
        for (JsonNode message : messages) {
            objects.add(message);
            boolean quotable = QUOTABLE.contains(message.path("type").asString(""));
            ids.add(
                    new Entry.SentMessage(
                            events.nextMessageId(), quotable ? events.newToken() : null));
        }
        return transcript.add(
                number ->
                        new Entry.BotSent(
                                number,
                                clock.instant(),
                                chat,
                                via,
                                requestId,
                                answers,
                                List.copyOf(objects),
                                List.copyOf(ids),
                                cost));
    }

    private boolean reachesBot(SentEvent event, Act act) {
        if (LineId.isGroup(event.chat())) {
            boolean inGroup = community.group(event.chat()).map(Group::botIsMember).orElse(false);
            return inGroup || act instanceof Act.RemoveBot;
        }
        return !(act instanceof Act.Edit)
                && (community.isFriend(event.chat()) || act instanceof Act.Unfollow);
    }

    private boolean hasWritten(String userId) {
        return lastEvent(userId).isPresent();
    }

    private void check(String userId, String chat, Act act) {
        if (community.person(userId).isEmpty()) {
            throw new ImpossibleAct("Nobody has the user id " + userId);
        }
        if (LineId.isGroup(chat)) {
            checkInGroup(userId, chat, act);
        } else if (!chat.equals(userId)) {
            throw new ImpossibleAct("The 1:1 chat of a person has the person's own user id");
        } else if (act instanceof Act.InviteBot
                || act instanceof Act.RemoveBot
                || act instanceof Act.Join
                || act instanceof Act.Leave) {
            throw new ImpossibleAct("That is possible in groups only");
        }
    }

    private void checkInGroup(String userId, String chat, Act act) {
        Group group =
                community
                        .group(chat)
                        .orElseThrow(() -> new ImpossibleAct("No group has the id " + chat));
        if (act instanceof Act.Follow || act instanceof Act.Unfollow) {
            throw new ImpossibleAct("A bot is followed in its 1:1 chat");
        }
        if (!(act instanceof Act.Join) && !group.members().contains(userId)) {
            throw new ImpossibleAct(userId + " is not in the group " + chat);
        }
    }

    private void change(String userId, String chat, Act act) {
        switch (act) {
            case Act.Follow follow -> community.befriend(userId, true);
            case Act.Unfollow unfollow -> community.befriend(userId, false);
            case Act.InviteBot invite -> community.botIn(chat, true);
            case Act.RemoveBot removal -> community.botIn(chat, false);
            case Act.Join join -> community.enter(chat, userId);
            case Act.Leave leave -> community.leave(chat, userId);
            case Act.Text _,
                    Act.Sticker _,
                    Act.Media _,
                    Act.File _,
                    Act.Location _,
                    Act.Postback _,
                    Act.Edit _,
                    Act.Unsend _,
                    Act.Raw _ -> {
                return;
            }
        }
        worldChanged();
    }

    private void remember(SentEvent event) {
        synchronized (remembered) {
            remembered.put(event.webhookEventId(), event);
            if (remembered.size() > REMEMBERED_EVENTS) {
                remembered.remove(remembered.keySet().iterator().next());
            }
        }
    }

    /** The simulator's time now. */
    public Instant now() {
        return clock.instant();
    }
}
