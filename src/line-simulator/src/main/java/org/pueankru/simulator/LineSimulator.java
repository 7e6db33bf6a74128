package org.pueankru.simulator;

import io.javalin.Javalin;

import org.jspecify.annotations.Nullable;
import org.pueankru.simulator.api.Fault;
import org.pueankru.simulator.api.LineApi;
import org.pueankru.simulator.api.RateLimits;
import org.pueankru.simulator.control.ChatPage;
import org.pueankru.simulator.control.ControlApi;
import org.pueankru.simulator.platform.Channels;
import org.pueankru.simulator.platform.Entry;
import org.pueankru.simulator.platform.GroupNames;
import org.pueankru.simulator.platform.SentEvent;
import org.pueankru.simulator.world.Group;
import org.pueankru.simulator.world.Person;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/**
 * A running stand-in for LINE on 127.0.0.1, and its control from Java. The bot talks to it over
 * HTTP as to LINE. Thread-safe.
 */
public final class LineSimulator implements AutoCloseable {
    private static final String HOST = "127.0.0.1";

    private final Channels channels;
    private final Account account;
    private final Happenings happenings;
    private final LineApi api;
    private final ControlApi control;
    private final Javalin server;

    private LineSimulator(Channels channels, LineApi api, ControlApi control, Javalin server) {
        this.channels = channels;
        this.account = new Account(channels.first());
        this.happenings = new Happenings(channels.transcript());
        this.api = api;
        this.control = control;
        this.server = server;
    }

    /**
     * Starts a simulator; it is ready when this returns.
     *
     * @throws io.javalin.util.JavalinException when the port is taken
     */
    public static LineSimulator start(SimulatorSettings settings) {
        Channels channels =
                new Channels(
                        settings.worlds(),
                        settings.clock(),
                        settings.quota(),
                        settings.transcriptSize());
        LineApi api = new LineApi(channels);
        ControlApi control = new ControlApi(channels, api, settings.botMedia());
        Javalin server =
                Javalin.create(
                        config -> {
                            config.startup.showJavalinBanner = false;
                            config.startup.showOldJavalinVersionWarning = false;
                            config.concurrency.useVirtualThreads = true;
                            api.addTo(config.routes);
                            control.addTo(config.routes);
                            ChatPage.addTo(config.routes);
                        });
        server.start(HOST, settings.port());
        return new LineSimulator(channels, api, control, server);
    }

    /** The address of LINE's API and of the chat page, such as {@code http://127.0.0.1:8123}. */
    public URI address() {
        return URI.create("http://" + HOST + ":" + server.port());
    }

    /** The default bot's account. */
    public Account account() {
        return account;
    }

    /**
     * The account of the bot with this user id, basic id or display name.
     *
     * @throws org.pueankru.simulator.platform.ImpossibleAct when there is none
     */
    public Account account(String bot) {
        return new Account(channels.ofBot(bot));
    }

    /** Sends the default bot's webhooks to this address from now on. */
    public void sendWebhooksTo(@Nullable URI bot) {
        channels.first().bot(bot);
    }

    /** {@link Account#person} of the default bot. */
    public Person person(String nameOrId) {
        return account.person(nameOrId);
    }

    /** {@link Account#group} of the default bot. */
    public Group group(String nameOrId) {
        return account.group(nameOrId);
    }

    /** The 1:1 chat of this person with the default bot. */
    public Chat chat(Person person) {
        return account.chat(person);
    }

    /** A group of the default bot as this person uses it. */
    public Chat chat(Person person, Group group) {
        return account.chat(person, group);
    }

    /** Everything that happened in all chats, oldest first, also what belongs to none. */
    public List<Entry> transcript() {
        return channels.transcript().after(0, entry -> true);
    }

    /** Everything that happened in a chat, oldest first; a 1:1 chat has the person's user id. */
    public List<Entry> transcript(String chat) {
        return channels.transcript().of(chat);
    }

    /** What the bot sent to a chat, oldest first. */
    public List<Entry.BotSent> sent(String chat) {
        return happenings.sent(chat);
    }

    /**
     * Waits until the bot has sent to this chat so many times (replies and pushes, each counted
     * once however many messages it has) since the start or the last {@link #reset}.
     *
     * @return all that was sent to the chat, oldest first
     * @throws AssertionError when they do not come in time; its text lists what happened instead
     */
    public List<Entry.BotSent> awaitReplies(String chat, int count, Duration timeout) {
        return happenings.awaitSent(chat, count, timeout);
    }

    /**
     * Waits until the bot has answered this event with its reply token.
     *
     * @throws AssertionError when no answer comes in time; its text lists what happened instead
     */
    public Entry.BotSent awaitReplyTo(SentEvent event, Duration timeout) {
        return await(
                Entry.BotSent.class,
                sent -> event.webhookEventId().equals(sent.answers()),
                timeout);
    }

    /**
     * Waits until a webhook call with this event has ended.
     *
     * @throws AssertionError when it does not end in time; its text lists what happened instead
     */
    public Entry.WebhookDelivered awaitDelivery(SentEvent event, Duration timeout) {
        return await(
                Entry.WebhookDelivered.class,
                delivered -> delivered.webhookEventIds().contains(event.webhookEventId()),
                timeout);
    }

    /**
     * Waits until there is an entry of this kind that matches, in any chat; earlier entries count
     * too.
     *
     * @throws AssertionError when there is none in time; its text lists what happened instead
     */
    public <E extends Entry> E await(Class<E> kind, Predicate<E> wanted, Duration timeout) {
        return happenings.await(kind, wanted, timeout);
    }

    /**
     * Sends known events to the default bot in one webhook call: none = health check, several =
     * batch, the same again = duplicate, another order = reordered.
     *
     * @param redelivery whether the bot is told that it is a redelivery
     */
    public CompletableFuture<Entry.WebhookDelivered> deliver(
            List<SentEvent> events, boolean redelivery) {
        return channels.first()
                .deliver(events.stream().map(SentEvent::webhookEventId).toList(), redelivery);
    }

    /**
     * Orders a fault for the bots' calls.
     *
     * @return its id, to take it back by
     */
    public int fail(Fault fault) {
        return api.faults().add(fault);
    }

    /** Takes back a fault; nothing happens when it is used up. */
    public void repair(int fault) {
        var unused = api.faults().remove(fault);
    }

    /** Nothing goes wrong any more; calls that wait in vain are let go. */
    public void clearFaults() {
        api.faults().clear();
    }

    /** Another rate of an endpoint, such as {@code /v2/bot/message/push}, from now on. */
    public void rate(String endpoint, RateLimits.Rate rate) {
        api.rates().set(endpoint, rate);
    }

    /** How often each endpoint was called, by status; 0 = no answer. */
    public SortedMap<String, SortedMap<Integer, Integer>> calls() {
        return api.tally().calls();
    }

    /** Puts the simulator's clock forward, so that reply tokens expire. */
    public void advance(Duration duration) {
        channels.clock().advance(duration);
    }

    /** Changes when events in the default bot's groups name the person behind them. */
    public void groupNames(GroupNames names) {
        channels.first().groupNames(names);
    }

    /**
     * Repeats failed webhook calls to the default bot after this delay, twice at most; null
     * switches that off, as it is at first.
     */
    public void redeliverAfter(@Nullable Duration delay) {
        channels.first().redeliverAfter(delay);
    }

    /** Messages counted against the default bot's quota this month. */
    public int usedThisMonth() {
        return account.usedThisMonth();
    }

    /** Everything as at the start; the bots' addresses stay. */
    public void reset() {
        api.reset();
        channels.reset();
    }

    @Override
    public void close() {
        api.faults().clear();
        control.close();
        server.stop();
        channels.close();
    }
}
