package org.pueankru.simulator.platform;

import org.jspecify.annotations.Nullable;
import org.pueankru.simulator.world.Channel;
import org.pueankru.simulator.world.Group;
import org.pueankru.simulator.world.Person;
import org.pueankru.simulator.world.World;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * LINE's side of one bot's chats: what people do goes to the bot, what the bot sends comes here.
 * Thread-safe.
 */
public final class Platform implements AutoCloseable {
    private static final Duration REPLY_TOKEN_LIFE = Duration.ofSeconds(60);

    private final ShiftedClock clock;
    private final Community community;
    private final Transcript transcript;
    private final KnownEvents known = new KnownEvents();
    private final ReplyTokens tokens = new ReplyTokens(REPLY_TOKEN_LIFE);
    private final Costs costs;
    private final Ledger ledger;
    private final ActRules rules;
    private final WorldChanges changes;
    private final PeoplesActs acts;
    private final BotMessages messages;
    private final Deliveries deliveries;
    private final RichMenus richMenus = new RichMenus();

    Platform(World world, Channel channel, Stage stage, Quota quota) {
        String bot = world.bot().userId();
        this.clock = stage.clock();
        this.transcript = stage.transcript();
        this.community = new Community(world);
        this.costs = new Costs(clock, quota);
        this.ledger = new Ledger(transcript.kept());
        this.rules = new ActRules(community);
        this.changes = new WorldChanges(community, transcript, clock);
        Events events = new Events(bot, clock, new SecureRandom(), stage.messageIds());
        this.acts = new PeoplesActs(rules, events, known, changes, transcript);
        this.messages =
                new BotMessages(community, tokens, costs, ledger, events, transcript, clock);
        this.deliveries = new Deliveries(bot, channel.secret(), tokens, transcript, clock);
        deliveries.bot(channel.webhook());
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

    /** What came with a message that is not text; empty when nothing did. */
    public Optional<byte[]> contentOf(String messageId) {
        return acts.contents().of(messageId);
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

    /** What was sent this month and may be. */
    public Costs costs() {
        return costs;
    }

    /** What was sent to whom. */
    public Ledger ledger() {
        return ledger;
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

    /** The bot writes unasked; counts every person reached. */
    public SendOutcome send(Sending sending) {
        return messages.send(sending);
    }

    /** Notes that a request names this target, whatever becomes of it. */
    public void tried(String to) {
        ledger.tried(to);
    }

    /** The bot's rich menus. */
    public RichMenus richMenus() {
        return richMenus;
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

    /** The chat that a reply token belongs to, good or not any more. */
    public Optional<String> chatOf(String replyToken) {
        return known.chatOf(replyToken);
    }

    /** Everything of this channel as at the start. */
    void reset() {
        deliveries.startOver();
        community.startOver();
        tokens.forgetAll();
        messages.forgetAll();
        known.forgetAll();
        costs.forget();
        ledger.forgetAll();
        richMenus.forgetAll();
        acts.groupNames(GroupNames.ALWAYS);
    }

    @Override
    public void close() {
        deliveries.close();
    }
}
