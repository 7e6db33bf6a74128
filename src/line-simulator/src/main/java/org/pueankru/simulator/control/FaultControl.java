package org.pueankru.simulator.control;

import static org.pueankru.simulator.control.Answers.answer;
import static org.pueankru.simulator.control.Answers.object;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.jspecify.annotations.Nullable;
import org.pueankru.simulator.api.Failure;
import org.pueankru.simulator.api.Fault;
import org.pueankru.simulator.api.Faults;
import org.pueankru.simulator.api.Turns;
import org.pueankru.simulator.platform.Json;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Set;

/** Faults in JSON: all properties of a {@link Fault} on one level. */
final class FaultControl {
    private static final Set<String> PROPERTIES =
            Set.of(
                    "endpoint",
                    "to",
                    "perTarget",
                    "after",
                    "every",
                    "times",
                    "status",
                    "message",
                    "body",
                    "delayMillis",
                    "drop",
                    "noAnswer",
                    "afterAccepting");

    private final Faults faults;

    FaultControl(Faults faults) {
        this.faults = faults;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/simulator/faults", http -> answer(http, waiting()));
        routes.post("/simulator/faults", this::order);
        routes.delete("/simulator/faults", http -> faults.clear());
        routes.delete("/simulator/faults/{id}", this::remove);
    }

    private void order(Context http) {
        faults.add(fault(object(http)));
        answer(http, waiting());
    }

    private void remove(Context http) {
        if (!faults.remove(Integer.parseInt(http.pathParam("id")))) {
            throw new IllegalArgumentException("No fault has this id, or it is used up");
        }
        answer(http, waiting());
    }

    private ArrayNode waiting() {
        ArrayNode list = Json.MAPPER.createArrayNode();
        faults.waiting().forEach(ordered -> list.add(json(ordered)));
        return list;
    }

    private static ObjectNode json(Faults.Ordered ordered) {
        ObjectNode json = Json.object().put("id", ordered.id());
        json.put("endpoint", ordered.fault().endpoint());
        json.setAll((ObjectNode) Json.MAPPER.valueToTree(ordered.fault().turns()));
        json.setAll((ObjectNode) Json.MAPPER.valueToTree(ordered.fault().failure()));
        return json.put("struck", ordered.struck());
    }

    private static Fault fault(ObjectNode json) {
        for (String property : json.propertyNames()) {
            if (!PROPERTIES.contains(property)) {
                throw new IllegalArgumentException("A fault has no property " + property);
            }
        }
        if (!json.path("endpoint").isString()) {
            throw new IllegalArgumentException("A fault needs an endpoint");
        }
        return new Fault(json.path("endpoint").asString(), failure(json), turns(json));
    }

    private static Failure failure(ObjectNode json) {
        return new Failure(
                json.path("status").isNumber() ? json.path("status").asInt() : null,
                body(json),
                json.path("delayMillis").asLong(0),
                json.path("drop").asBoolean(false),
                json.path("noAnswer").asBoolean(false),
                json.path("afterAccepting").asBoolean(false));
    }

    /** {@code message} is short for a body with that message alone. */
    private static @Nullable JsonNode body(ObjectNode json) {
        if (json.path("message").isString()) {
            return Json.object().put("message", json.path("message").asString());
        }
        return json.path("body").isObject() ? json.path("body") : null;
    }

    private static Turns turns(ObjectNode json) {
        return new Turns(
                json.path("to").isString() ? json.path("to").asString() : null,
                json.path("perTarget").asBoolean(false),
                json.path("after").asInt(0),
                json.path("every").asInt(1),
                json.path("times").asInt(json.has("every") ? 0 : 1));
    }
}
