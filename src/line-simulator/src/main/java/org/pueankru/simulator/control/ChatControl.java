package org.pueankru.simulator.control;

import static org.pueankru.simulator.control.Answers.answer;
import static org.pueankru.simulator.control.Answers.entries;
import static org.pueankru.simulator.control.Answers.entry;
import static org.pueankru.simulator.control.Answers.object;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.pueankru.simulator.platform.Act;
import org.pueankru.simulator.platform.Channels;
import org.pueankru.simulator.platform.Entry;
import org.pueankru.simulator.platform.Json;
import org.pueankru.simulator.platform.Platform;
import org.pueankru.simulator.platform.SentEvent;

import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What people do in their chats, and what came of it. */
final class ChatControl {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final Channels channels;

    ChatControl(Channels channels) {
        this.channels = channels;
    }

    void addTo(RoutesConfig routes) {
        routes.post("/simulator/chats/{chat}/acts", this::act);
        routes.get("/simulator/chats/{chat}/transcript", this::transcript);
        routes.get("/simulator/chats/{chat}/replies", this::awaitReplies);
        routes.post("/simulator/chats/{chat}/redeliver", this::redeliverLast);
        routes.post("/simulator/deliveries", this::deliver);
    }

    private void act(Context http) {
        ObjectNode body = object(http);
        String from = body.path("from").asString("");
        body.remove("from");
        Act act = Json.MAPPER.treeToValue(body, Act.class);
        String chat = http.pathParam("chat");
        Platform line = channels.ofChat(chat);
        boolean hold = "false".equals(http.queryParam("deliver"));
        SentEvent event = hold ? line.prepare(from, chat, act) : line.act(from, chat, act);
        answer(http, Json.MAPPER.valueToTree(event));
    }

    private void transcript(Context http) {
        long after = Long.parseLong(Optional.ofNullable(http.queryParam("after")).orElse("0"));
        String chat = http.pathParam("chat");
        answer(
                http,
                entries(channels.transcript().after(after, entry -> chat.equals(entry.chat()))));
    }

    private void awaitReplies(Context http) {
        String chat = http.pathParam("chat");
        int count = Integer.parseInt(Optional.ofNullable(http.queryParam("count")).orElse("1"));
        Duration wait =
                Duration.ofMillis(
                        Long.parseLong(
                                Optional.ofNullable(http.queryParam("timeoutMillis"))
                                        .orElse("5000")));
        var unused =
                channels.transcript()
                        .await(
                                () -> Optional.of(sent(chat)).filter(sent -> sent.size() >= count),
                                wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        List<Entry> sent = sent(chat);
        http.status(sent.size() >= count ? 200 : 504);
        answer(http, entries(sent));
    }

    private List<Entry> sent(String chat) {
        return channels.transcript()
                .after(0, entry -> entry instanceof Entry.BotSent && chat.equals(entry.chat()));
    }

    private void redeliverLast(Context http) {
        String chat = http.pathParam("chat");
        Platform line = channels.ofChat(chat);
        SentEvent last =
                line.lastEvent(chat)
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "Nothing happened in this chat"));
        answer(http, entry(line.deliver(List.of(last.webhookEventId()), true).join()));
    }

    private void deliver(Context http) {
        ObjectNode body = object(http);
        List<String> ids = new ArrayList<>();
        body.path("webhookEventIds").forEach(id -> ids.add(id.asString()));
        boolean redelivery = body.path("redelivery").asBoolean(false);
        answer(http, entry(Answers.channel(http, channels).deliver(ids, redelivery).join()));
    }
}
