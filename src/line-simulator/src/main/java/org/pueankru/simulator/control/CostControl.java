package org.pueankru.simulator.control;

import static org.pueankru.simulator.control.Answers.answer;
import static org.pueankru.simulator.control.Answers.channel;
import static org.pueankru.simulator.control.Answers.object;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.pueankru.simulator.api.RateLimits;
import org.pueankru.simulator.platform.Channels;
import org.pueankru.simulator.platform.Json;
import org.pueankru.simulator.platform.Platform;
import org.pueankru.simulator.platform.Quota;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;

/** What may be sent in a month and in a second. */
final class CostControl {
    private final Channels channels;
    private final RateLimits rates;

    CostControl(Channels channels, RateLimits rates) {
        this.channels = channels;
        this.rates = rates;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/simulator/cost", http -> answer(http, cost(channel(http, channels))));
        routes.put("/simulator/quota", this::changeQuota);
        routes.get("/simulator/rates", http -> answer(http, rates()));
        routes.put("/simulator/rates", this::changeRate);
        routes.delete("/simulator/rates", http -> rates.reset());
    }

    private static ObjectNode cost(Platform line) {
        ObjectNode json = Json.object().put("used", line.costs().thisMonth());
        json.put("limit", line.costs().quota().limit());
        ObjectNode months = json.putObject("months");
        line.costs().byMonth().forEach((month, used) -> months.put(month.toString(), used));
        return json;
    }

    private void changeQuota(Context http) {
        ObjectNode body = object(http);
        Platform line = channel(http, channels);
        switch (body.path("type").asString(body.has("value") ? "limited" : "")) {
            case "none" -> line.costs().quota(Quota.NONE);
            case "limited" -> line.costs().quota(Quota.of(wholeNumber(body, "value")));
            case "" -> {}
            default -> throw new IllegalArgumentException("type is none or limited");
        }
        if (body.has("used")) {
            line.costs().usedThisMonth(wholeNumber(body, "used"));
        }
        answer(http, cost(line));
    }

    private ObjectNode rates() {
        ObjectNode json = Json.object();
        rates.changed()
                .forEach(
                        (endpoint, rate) ->
                                json.putObject(endpoint)
                                        .put("requests", rate.requests())
                                        .put("per", rate.per().toString()));
        return json;
    }

    private void changeRate(Context http) {
        ObjectNode body = object(http);
        String endpoint = body.path("endpoint").asString("");
        if (endpoint.isEmpty()) {
            throw new IllegalArgumentException("A rate needs an endpoint");
        }
        Duration per = Duration.parse(body.path("per").asString("PT1S"));
        rates.set(endpoint, new RateLimits.Rate(wholeNumber(body, "requests"), per));
        answer(http, rates());
    }

    private static int wholeNumber(ObjectNode body, String property) {
        JsonNode value = body.path(property);
        if (!value.isInt() || value.asInt() < 0) {
            throw new IllegalArgumentException(property + " is a whole number, 0 or more");
        }
        return value.asInt();
    }
}
