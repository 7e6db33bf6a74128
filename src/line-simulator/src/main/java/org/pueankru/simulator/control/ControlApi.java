package org.pueankru.simulator.control;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;

import org.jspecify.annotations.Nullable;
import org.pueankru.simulator.api.Fault;
import org.pueankru.simulator.api.Faults;
import org.pueankru.simulator.platform.Act;
import org.pueankru.simulator.platform.Entry;
import org.pueankru.simulator.platform.GroupNames;
import org.pueankru.simulator.platform.ImpossibleAct;
import org.pueankru.simulator.platform.Json;
import org.pueankru.simulator.platform.Platform;
import org.pueankru.simulator.platform.SentEvent;
import org.pueankru.simulator.world.Group;
import org.pueankru.simulator.world.Person;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What testers may do over HTTP; described in the module's README. */
public final class ControlApi implements AutoCloseable {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final Platform platform;
    private final Faults faults;
    private final @Nullable URI botMedia;
    private final EventStream stream;

    /**
     * The control of this platform.
     *
     * @param botMedia where the page draws images of {@code https://demo.invalid/} from, or null
     */
    public ControlApi(Platform platform, Faults faults, @Nullable URI botMedia) {
        this.platform = platform;
        this.faults = faults;
        this.botMedia = botMedia;
        this.stream = new EventStream(platform.transcript());
    }

    /** Adds everything below {@code /simulator}. */
    public void addTo(RoutesConfig routes) {
        routes.before("/simulator/*", ControlApi::refuseOtherSites);
        routes.get("/simulator/world", http -> answer(http, world()));
        routes.put("/simulator/persons/{userId}", this::putPerson);
        routes.put("/simulator/groups/{groupId}", this::putGroup);
        routes.post("/simulator/chats/{chat}/acts", this::act);
        routes.get("/simulator/chats/{chat}/transcript", this::transcript);
        routes.get("/simulator/chats/{chat}/replies", this::awaitReplies);
        routes.post("/simulator/chats/{chat}/redeliver", this::redeliverLast);
        routes.post("/simulator/deliveries", this::deliver);
        routes.get("/simulator/cost", http -> answer(http, cost()));
        routes.get(
                "/simulator/faults",
                http -> answer(http, Json.MAPPER.valueToTree(faults.waiting())));
        routes.post("/simulator/faults", this::addFault);
        routes.delete("/simulator/faults", http -> faults.clear());
        routes.get("/simulator/clock", http -> answer(http, clock()));
        routes.post("/simulator/clock", this::advanceClock);
        routes.get("/simulator/settings", http -> answer(http, settings()));
        routes.put("/simulator/settings", this::changeSettings);
        routes.post("/simulator/reset", this::reset);
        routes.get("/simulator/events", stream::serve);
        routes.exception(ImpossibleAct.class, (e, http) -> refuse(http, e.getMessage()));
        routes.exception(JacksonException.class, (e, http) -> refuse(http, e.getOriginalMessage()));
        routes.exception(IllegalArgumentException.class, (e, http) -> refuse(http, e.getMessage()));
        routes.exception(DateTimeParseException.class, (e, http) -> refuse(http, e.getMessage()));
    }

    /** Lets go of all who follow the transcript. */
    @Override
    public void close() {
        stream.close();
    }

    /** A page of another site, open in the same browser, must not play with the simulator. */
    private static void refuseOtherSites(Context http) {
        String origin = http.header("Origin");
        if (origin != null && !origin.equals("http://" + http.host())) {
            throw new ForbiddenResponse("Only the simulator's own page may do this");
        }
    }

    private ObjectNode world() {
        ObjectNode json = Json.object();
        json.set("bot", Json.MAPPER.valueToTree(platform.community().bot()));
        var persons = json.putArray("persons");
        for (Person person : platform.community().persons()) {
            ObjectNode node = Json.MAPPER.valueToTree(person);
            persons.add(node.put("friend", platform.community().isFriend(person.userId())));
        }
        json.set("groups", Json.MAPPER.valueToTree(platform.community().groups()));
        json.set("hints", Json.MAPPER.valueToTree(platform.community().hints()));
        return json;
    }

    private void putPerson(Context http) {
        ObjectNode body = object(http);
        body.put("userId", http.pathParam("userId"));
        body.put("pictureColor", body.path("pictureColor").asString("#5B8DEF"));
        body.put("about", body.path("about").asString(""));
        platform.put(Json.MAPPER.treeToValue(body, Person.class));
        answer(http, world());
    }

    private void putGroup(Context http) {
        ObjectNode body = object(http);
        body.put("groupId", http.pathParam("groupId"));
        body.put("botIsMember", body.path("botIsMember").asBoolean(true));
        platform.put(Json.MAPPER.treeToValue(body, Group.class));
        answer(http, world());
    }

    private void act(Context http) {
        ObjectNode body = object(http);
        String from = body.path("from").asString("");
        body.remove("from");
        Act act = Json.MAPPER.treeToValue(body, Act.class);
        String chat = http.pathParam("chat");
        boolean hold = "false".equals(http.queryParam("deliver"));
        SentEvent event = hold ? platform.prepare(from, chat, act) : platform.act(from, chat, act);
        answer(http, Json.MAPPER.valueToTree(event));
    }

    private void transcript(Context http) {
        long after = Long.parseLong(Optional.ofNullable(http.queryParam("after")).orElse("0"));
        String chat = http.pathParam("chat");
        answer(
                http,
                entries(platform.transcript().after(after, entry -> chat.equals(entry.chat()))));
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
                platform.transcript()
                        .await(
                                () -> Optional.of(sent(chat)).filter(sent -> sent.size() >= count),
                                wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        List<Entry> sent = sent(chat);
        http.status(sent.size() >= count ? 200 : 504);
        answer(http, entries(sent));
    }

    private List<Entry> sent(String chat) {
        return platform.transcript()
                .after(0, entry -> entry instanceof Entry.BotSent && chat.equals(entry.chat()));
    }

    private void redeliverLast(Context http) {
        SentEvent last =
                platform.lastEvent(http.pathParam("chat"))
                        .orElseThrow(
                                () ->
                                        new IllegalArgumentException(
                                                "Nothing happened in this chat"));
        answer(http, entry(platform.deliver(List.of(last.webhookEventId()), true).join()));
    }

    private void deliver(Context http) {
        ObjectNode body = object(http);
        List<String> ids = new ArrayList<>();
        body.path("webhookEventIds").forEach(id -> ids.add(id.asString()));
        boolean redelivery = body.path("redelivery").asBoolean(false);
        answer(http, entry(platform.deliver(ids, redelivery).join()));
    }

    private ObjectNode cost() {
        return Json.object()
                .put("used", platform.usedThisMonth())
                .put("limit", platform.monthlyLimit());
    }

    private void addFault(Context http) {
        ObjectNode body = object(http);
        if (!body.path("endpoint").isString()) {
            throw new IllegalArgumentException("A fault needs an endpoint");
        }
        body.put("delayMillis", body.path("delayMillis").asLong(0));
        body.put("drop", body.path("drop").asBoolean(false));
        body.put("afterAccepting", body.path("afterAccepting").asBoolean(false));
        body.put("times", body.path("times").asInt(1));
        faults.add(Json.MAPPER.treeToValue(body, Fault.class));
        answer(http, Json.MAPPER.valueToTree(faults.waiting()));
    }

    private ObjectNode clock() {
        return Json.object().put("now", platform.clock().instant().toString());
    }

    private void advanceClock(Context http) {
        platform.clock().advance(Duration.parse(object(http).path("advance").asString("")));
        answer(http, clock());
    }

    private ObjectNode settings() {
        URI bot = platform.bot();
        Duration redeliverAfter = platform.redeliverAfter();
        ObjectNode json = Json.object();
        json.put("bot", bot == null ? null : bot.toString());
        json.put("botMedia", botMedia == null ? null : botMedia.toString());
        json.put("groupNames", platform.groupNames().name());
        json.put("redeliverAfterMillis", redeliverAfter == null ? null : redeliverAfter.toMillis());
        return json;
    }

    private void changeSettings(Context http) {
        ObjectNode body = object(http);
        if (body.has("bot")) {
            platform.bot(URI.create(body.path("bot").asString()));
        }
        if (body.has("groupNames")) {
            platform.groupNames(GroupNames.valueOf(body.path("groupNames").asString()));
        }
        if (body.has("redeliverAfterMillis")) {
            JsonNode delay = body.path("redeliverAfterMillis");
            platform.redeliverAfter(delay.isNull() ? null : Duration.ofMillis(delay.asLong()));
        }
        answer(http, settings());
    }

    private void reset(Context http) {
        faults.clear();
        platform.reset();
        answer(http, world());
    }

    private static ObjectNode object(Context http) {
        if (Json.MAPPER.readTree(http.bodyAsBytes()) instanceof ObjectNode object) {
            return object;
        }
        throw new IllegalArgumentException("The body must be a JSON object");
    }

    /** Written one by one: only then does each tell its kind. */
    private static JsonNode entries(List<Entry> entries) {
        var list = Json.MAPPER.createArrayNode();
        entries.forEach(entry -> list.add(entry(entry)));
        return list;
    }

    static JsonNode entry(Entry entry) {
        return Json.MAPPER.readTree(Json.MAPPER.writerFor(Entry.class).writeValueAsBytes(entry));
    }

    private static void answer(Context http, JsonNode json) {
        http.contentType("application/json").result(Json.MAPPER.writeValueAsBytes(json));
    }

    private static void refuse(Context http, @Nullable String why) {
        http.status(400);
        answer(http, Json.object().put("message", why));
    }
}
