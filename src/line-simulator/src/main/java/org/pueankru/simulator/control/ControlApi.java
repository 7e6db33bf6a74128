package org.pueankru.simulator.control;

import static org.pueankru.simulator.control.Answers.answer;
import static org.pueankru.simulator.control.Answers.channel;
import static org.pueankru.simulator.control.Answers.object;
import static org.pueankru.simulator.control.Answers.refuse;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;

import org.jspecify.annotations.Nullable;
import org.pueankru.simulator.api.LineApi;
import org.pueankru.simulator.platform.Channels;
import org.pueankru.simulator.platform.GroupNames;
import org.pueankru.simulator.platform.ImpossibleAct;
import org.pueankru.simulator.platform.Json;
import org.pueankru.simulator.platform.Platform;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;

/** What testers may do over HTTP; described in the module's README. */
public final class ControlApi implements AutoCloseable {
    private final Channels channels;
    private final LineApi api;
    private final @Nullable URI botMedia;
    private final EventStream stream;
    private final WorldControl worlds;

    /**
     * The control of these channels.
     *
     * @param botMedia where the page draws images of {@code https://demo.invalid/} from, or null
     */
    public ControlApi(Channels channels, LineApi api, @Nullable URI botMedia) {
        this.channels = channels;
        this.api = api;
        this.botMedia = botMedia;
        this.stream = new EventStream(channels.transcript());
        this.worlds = new WorldControl(channels);
    }

    /** Adds everything below {@code /simulator}. */
    public void addTo(RoutesConfig routes) {
        routes.before("/simulator/*", ControlApi::refuseOtherSites);
        worlds.addTo(routes);
        new ChatControl(channels).addTo(routes);
        new MenuControl(channels).addTo(routes);
        new CostControl(channels, api.rates()).addTo(routes);
        new LedgerControl(channels, api.tally()).addTo(routes);
        new FaultControl(api.faults()).addTo(routes);
        routes.get("/simulator/clock", http -> answer(http, clock()));
        routes.post("/simulator/clock", this::advanceClock);
        routes.get("/simulator/settings", http -> answer(http, settings(http)));
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

    private ObjectNode clock() {
        return Json.object().put("now", channels.clock().instant().toString());
    }

    private void advanceClock(Context http) {
        channels.clock().advance(Duration.parse(object(http).path("advance").asString("")));
        answer(http, clock());
    }

    private ObjectNode settings(Context http) {
        Platform line = channel(http, channels);
        URI bot = line.bot();
        Duration redeliverAfter = line.redeliverAfter();
        ObjectNode json = Json.object();
        json.put("bot", bot == null ? null : bot.toString());
        json.put("botMedia", botMedia == null ? null : botMedia.toString());
        json.put("groupNames", line.groupNames().name());
        json.put("redeliverAfterMillis", redeliverAfter == null ? null : redeliverAfter.toMillis());
        return json.put("transcriptSize", channels.transcript().kept());
    }

    private void changeSettings(Context http) {
        ObjectNode body = object(http);
        Platform line = channel(http, channels);
        if (body.has("bot")) {
            line.bot(URI.create(body.path("bot").asString()));
        }
        if (body.has("groupNames")) {
            line.groupNames(GroupNames.valueOf(body.path("groupNames").asString()));
        }
        if (body.has("redeliverAfterMillis")) {
            JsonNode delay = body.path("redeliverAfterMillis");
            line.redeliverAfter(delay.isNull() ? null : Duration.ofMillis(delay.asLong()));
        }
        if (body.path("transcriptSize").isInt()) {
            channels.keep(Math.max(0, body.path("transcriptSize").asInt()));
        }
        answer(http, settings(http));
    }

    private void reset(Context http) {
        api.reset();
        channels.reset();
        answer(http, worlds.world(channels.first()));
    }
}
