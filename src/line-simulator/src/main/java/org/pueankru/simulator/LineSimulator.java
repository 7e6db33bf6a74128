package org.pueankru.simulator;

import io.javalin.Javalin;

import org.jspecify.annotations.Nullable;
import org.pueankru.simulator.api.Fault;
import org.pueankru.simulator.api.Faults;
import org.pueankru.simulator.api.LineApi;
import org.pueankru.simulator.control.ChatPage;
import org.pueankru.simulator.control.ControlApi;
import org.pueankru.simulator.platform.Entry;
import org.pueankru.simulator.platform.GroupNames;
import org.pueankru.simulator.platform.Platform;
import org.pueankru.simulator.platform.SentEvent;
import org.pueankru.simulator.world.Group;
import org.pueankru.simulator.world.Person;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/**
 * A running stand-in for LINE on 127.0.0.1, and its control from Java. The bot talks to it over
 * HTTP as to LINE. Thread-safe.
 */
public final class LineSimulator implements AutoCloseable {
    private static final String HOST = "127.0.0.1";

    private final Platform platform;
    private final Faults faults;
    private final ControlApi control;
    private final Javalin server;

    private LineSimulator(Platform platform, Faults faults, ControlApi control, Javalin server) {
        this.platform = platform;
        this.faults = faults;
        this.control = control;
        this.server = server;
    }

    /**
     * Starts a simulator; it is ready when this returns.
     *
     * @throws io.javalin.util.JavalinException when the port is taken
     */
    public static LineSimulator start(SimulatorSettings settings) {
        Platform platform =
                new Platform(settings.world(), settings.clock(), settings.channelSecret());
        platform.bot(settings.bot());
        Faults faults = new Faults();
        LineApi api = new LineApi(platform, faults, settings.channelToken());
        ControlApi control = new ControlApi(platform, faults, settings.botMedia());
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
        return new LineSimulator(platform, faults, control, server);
    }

    /** The address of LINE's API and of the chat page, such as {@code http://127.0.0.1:8123}. */
    public URI address() {
        return URI.create("http://" + HOST + ":" + server.port());
    }

    /** Sends webhooks to this address from now on. */
    public void sendWebhooksTo(@Nullable URI bot) {
        platform.bot(bot);
    }

    /**
     * The person with this display name or user id.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Person person(String nameOrId) {
        return platform.community().persons().stream()
                .filter(
                        person ->
                                person.displayName().equals(nameOrId)
                                        || person.userId().equals(nameOrId))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("There is nobody called " + nameOrId));
    }

    /**
     * The group with this name or id.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Group group(String nameOrId) {
        return platform.community().groups().stream()
                .filter(group -> group.name().equals(nameOrId) || group.groupId().equals(nameOrId))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("There is no group called " + nameOrId));
    }

    /** The 1:1 chat of this person with the bot. */
    public Chat chat(Person person) {
        return new Chat(platform, person, person.userId());
    }

    /** A group as this person uses it. */
    public Chat chat(Person person, Group group) {
        return new Chat(platform, person, group.groupId());
    }

    /** Everything that happened in all chats, oldest first, also what belongs to none. */
    public List<Entry> transcript() {
        return platform.transcript().after(0, entry -> true);
    }

    /** Everything that happened in a chat, oldest first; a 1:1 chat has the person's user id. */
    public List<Entry> transcript(String chat) {
        return platform.transcript().of(chat);
    }

    /** What the bot sent to a chat, oldest first. */
    public List<Entry.BotSent> sent(String chat) {
        return transcript(chat).stream()
                .filter(Entry.BotSent.class::isInstance)
                .map(Entry.BotSent.class::cast)
                .toList();
    }

    /**
     * Waits until the bot has sent to this chat so many times (replies and pushes, each counted
     * once however many messages it has) since the start or the last {@link #reset}.
     *
     * @return all that was sent to the chat, oldest first
     * @throws AssertionError when they do not come in time; its text lists what happened instead
     */
    public List<Entry.BotSent> awaitReplies(String chat, int count, Duration timeout) {
        return platform.transcript()
                .await(() -> Optional.of(sent(chat)).filter(sent -> sent.size() >= count), timeout)
                .orElseThrow(
                        () ->
                                missed(
                                        "%d messages of the bot in %s".formatted(count, chat),
                                        timeout));
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
        return platform.transcript()
                .await(
                        () ->
                                platform.transcript().after(0, kind::isInstance).stream()
                                        .map(kind::cast)
                                        .filter(wanted)
                                        .findFirst(),
                        timeout)
                .orElseThrow(() -> missed(kind.getSimpleName(), timeout));
    }

    /**
     * Sends known events in one webhook call: none = health check, several = batch, the same again
     * = duplicate, another order = reordered.
     *
     * @param redelivery whether the bot is told that it is a redelivery
     */
    public CompletableFuture<Entry.WebhookDelivered> deliver(
            List<SentEvent> events, boolean redelivery) {
        return platform.deliver(
                events.stream().map(SentEvent::webhookEventId).toList(), redelivery);
    }

    /** Orders a fault for the bot's calls. */
    public void fail(Fault fault) {
        faults.add(fault);
    }

    /** Nothing goes wrong any more. */
    public void clearFaults() {
        faults.clear();
    }

    /** Puts the simulator's clock forward, so that reply tokens expire. */
    public void advance(Duration duration) {
        platform.clock().advance(duration);
    }

    /** Changes when events in groups name the person behind them. */
    public void groupNames(GroupNames names) {
        platform.groupNames(names);
    }

    /**
     * Repeats failed webhook calls after this delay, twice at most; null switches that off, as it
     * is at first.
     */
    public void redeliverAfter(@Nullable Duration delay) {
        platform.redeliverAfter(delay);
    }

    /** Messages counted against this month's quota. */
    public int usedThisMonth() {
        return platform.usedThisMonth();
    }

    /** Everything as at the start; the bot's address stays. */
    public void reset() {
        faults.clear();
        platform.reset();
    }

    @Override
    public void close() {
        control.close();
        server.stop();
        platform.close();
    }

    private AssertionError missed(String wanted, Duration timeout) {
        StringBuilder text =
                new StringBuilder(
                        "No %s within %d ms. What happened:".formatted(wanted, timeout.toMillis()));
        platform.transcript()
                .after(0, entry -> true)
                .forEach(entry -> text.append("\n  ").append(entry));
        return new AssertionError(text.toString());
    }
}
