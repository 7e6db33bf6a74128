package org.pueankru.bot.outbox;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatFacts.Fact;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.PushOutcome;
import org.pueankru.bot.messaging.Pushes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/**
 * Stands in for LINE's pushes: knows retry keys, counts what reached whom, and ends tries as
 * scripted. A scripted unknown outcome may have been accepted or not. Thread-safe.
 */
public final class FakePushes implements Pushes {
    private final Map<ChatId, Queue<Script>> scripts = new HashMap<>();
    private final List<Request> requests = new ArrayList<>();
    private final Set<UUID> accepted = new HashSet<>();
    private final Map<ChatId, List<String>> got = new HashMap<>();
    private final List<OutgoingMessage.Bulletin> drawn = new ArrayList<>();
    private Fact<Quota> quota = new Fact.Known<>(new Quota(1_000, 0));

    private @Nullable PushOutcome always;

    private record Script(PushOutcome outcome, boolean accepts) {}

    /** One try. */
    public record Request(ChannelId channel, ChatId to, UUID retryKey, String rendered) {}

    /** The next try for this chat ends so, and LINE takes nothing. */
    public synchronized FakePushes next(ChatId chat, PushOutcome outcome) {
        scripts.computeIfAbsent(chat, _ -> new ArrayDeque<>()).add(new Script(outcome, false));
        return this;
    }

    /** LINE takes the next try for this chat and does not say so. */
    public synchronized FakePushes takesSilently(ChatId chat) {
        scripts.computeIfAbsent(chat, _ -> new ArrayDeque<>())
                .add(new Script(new PushOutcome.Unknown(null, "no answer in time"), true));
        return this;
    }

    /**
     * Every try ends so, and LINE takes nothing; what is scripted for a chat goes first.
     *
     * @param outcome null = LINE takes what comes, as before
     */
    public synchronized FakePushes always(@Nullable PushOutcome outcome) {
        always = outcome;
        return this;
    }

    public synchronized FakePushes says(Fact<Quota> answer) {
        quota = answer;
        return this;
    }

    public synchronized FakePushes allows(int limit, int used) {
        return says(new Fact.Known<>(new Quota(limit, used)));
    }

    public synchronized List<Request> requests() {
        return List.copyOf(requests);
    }

    /** What reached a chat, once for each retry key. */
    public synchronized List<String> gotBy(ChatId chat) {
        return List.copyOf(got.getOrDefault(chat, List.of()));
    }

    /** All announcements that were made ready to be sent, in their order. */
    public synchronized List<OutgoingMessage.Bulletin> drawn() {
        return List.copyOf(drawn);
    }

    @Override
    public synchronized String render(List<OutgoingMessage> messages) {
        messages.forEach(
                message -> {
                    if (message instanceof OutgoingMessage.Bulletin bulletin) {
                        drawn.add(bulletin);
                    }
                });
        return messages.stream()
                .map(
                        message ->
                                switch (message) {
                                    case OutgoingMessage.Text text -> withTaps(text);
                                    case OutgoingMessage.Cards cards -> cards.summary();
                                    case OutgoingMessage.Bulletin bulletin -> bulletin.summary();
                                    case OutgoingMessage.Ready ready -> ready.rendered();
                                })
                .collect(Collectors.joining("\n"));
    }

    /** As LINE draws them: words with taps are another message than words alone. */
    private static String withTaps(OutgoingMessage.Text text) {
        return text.quickReplies().stream()
                .map(tap -> " [" + tap.label() + "]")
                .collect(Collectors.joining("", text.text(), ""));
    }

    @Override
    public List<String> split(String rendered) {
        return List.of(rendered.split("\n"));
    }

    @Override
    public synchronized CompletableFuture<PushOutcome> push(
            ChannelId channel, ChatId to, UUID retryKey, String rendered) {
        requests.add(new Request(channel, to, retryKey, rendered));
        Queue<Script> scripted = scripts.getOrDefault(to, new ArrayDeque<>());
        Script script = scripted.poll();
        if (script == null && always != null) {
            return CompletableFuture.completedFuture(always);
        }
        if (script == null || script.accepts()) {
            boolean before = !accepted.add(retryKey);
            if (!before) {
                got.computeIfAbsent(to, _ -> new ArrayList<>()).add(rendered);
            }
            return CompletableFuture.completedFuture(
                    script == null
                            ? new PushOutcome.Accepted("request-" + requests.size(), before)
                            : script.outcome());
        }
        return CompletableFuture.completedFuture(script.outcome());
    }

    @Override
    public Fact<Verdict> check(ChannelId channel, String rendered) {
        return new Fact.Known<>(new Verdict.Good());
    }

    @Override
    public synchronized Fact<Quota> quota(ChannelId channel) {
        return quota;
    }
}
