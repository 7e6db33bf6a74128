package org.pueankru.simulator.platform;

import org.jspecify.annotations.Nullable;
import org.pueankru.simulator.world.Group;
import org.pueankru.simulator.world.Person;
import org.pueankru.simulator.world.World;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * LINE's side of all chats: what people do goes to the bot, what the bot sends comes here.
 * Thread-safe.
 */
public final class Platform implements AutoCloseable {
    private static final Duration REPLY_TOKEN_LIFE = Duration.ofSeconds(60);
    private static final int ENTRIES_KEPT = 5_000;

    private final ShiftedClock clock;
    private final Community community;
    private final Transcript transcript = new Transcript(ENTRIES_KEPT);
    private final KnownEvents known = new KnownEvents();
    private final ReplyTokens tokens = new ReplyTokens(REPLY_TOKEN_LIFE);
    private final Costs costs;
    private final ActRules rules;
    private final WorldChanges changes;
    private final PeoplesActs acts;
    private final BotMessages messages;
    private final Deliveries deliveries;

    /**
     * A platform where nothing has happened yet.
     *
     * @param clock the time from which tokens and months are reckoned
     * @param channelSecret signs webhooks
     */
    public Platform(World world, Clock clock, String channelSecret) {
        String bot = world.bot().userId();
        this.clock = new ShiftedClock(clock);
        this.community = new Community(world);
        this.costs = new Costs(this.clock);
        this.rules = new ActRules(community);
        this.changes = new WorldChanges(community, transcript, this.clock);
        Events events = new Events(bot, this.clock, new SecureRandom());
        this.acts = new PeoplesActs(rules, events, known, changes, transcript);
        this.messages = new BotMessages(community, tokens, costs, events, transcript, this.clock);
        this.deliveries = new Deliveries(bot, channelSecret, tokens, transcript, this.clock);
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
        return acts.groupNames();
    }

    /** Changes when LINE names the person behind an event in a group. */
    public void groupNames(GroupNames names) {
        acts.groupNames(names);
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
        return costs.monthlyLimit();
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
        if (rules.reachesBot(chat, act)) {
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
        return acts.happen(userId, chat, act);
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
        return deliveries.send(known.withIds(webhookEventIds), redelivery);
    }

    /** The newest event of a chat. */
    public Optional<SentEvent> lastEvent(String chat) {
        return known.newestIn(chat);
    }

    /**
     * The bot answers an event; each token once.
     *
     * @return what was sent, or empty when the token is unknown, used or expired
     */
    public Optional<Entry.BotSent> reply(String replyToken, JsonNode sent, String requestId) {
        return messages.reply(replyToken, sent, requestId);
    }

    /**
     * The bot writes unasked; counts every person reached.
     *
     * @return what was sent, or empty when the target does not exist or the bot is not in the group
     */
    public Optional<Entry.BotSent> push(String to, JsonNode sent, String requestId) {
        return messages.push(to, sent, requestId);
    }

    /** Shows the loading sign in a 1:1 chat. */
    public void startLoading(String userId, int seconds) {
        transcript.add(
                number -> new Entry.LoadingStarted(number, clock.instant(), userId, seconds));
    }

    /** Puts the bot out of a group at its own wish. */
    public void botLeaves(String groupId) {
        changes.botLeaves(groupId);
    }

    /**
     * Adds a person, who is no friend of the bot yet, or replaces the one with the same id.
     *
     * @throws ImpossibleAct when LINE could not have such a person
     */
    public void put(Person person) {
        changes.put(person);
    }

    /**
     * Adds a group, or replaces the one with the same id.
     *
     * @throws ImpossibleAct when LINE could not have such a group
     */
    public void put(Group group) {
        changes.put(group);
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
        return known.chatOf(replyToken);
    }

    /**
     * Everything as at the start: world, chats, tokens, costs, clock, switches; the bot's address
     * stays.
     */
    public void reset() {
        deliveries.startOver();
        community.startOver();
        tokens.forgetAll();
        known.forgetAll();
        costs.forget();
        clock.startOver();
        acts.groupNames(GroupNames.ALWAYS);
        transcript.clear();
        transcript.add(number -> new Entry.StartedOver(number, clock.instant(), null));
    }

    @Override
    public void close() {
        deliveries.close();
    }
}
