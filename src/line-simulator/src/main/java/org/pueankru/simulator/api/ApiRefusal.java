package org.pueankru.simulator.api;

import org.pueankru.simulator.message.Problem;
import org.pueankru.simulator.platform.Json;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** LINE does not do what a call asks; becomes LINE's error JSON. */
@SuppressWarnings("serial") // never serialised
final class ApiRefusal extends RuntimeException {
    private final int status;
    private final List<Problem> details;

    ApiRefusal(int status, String message) {
        this(status, message, List.of());
    }

    ApiRefusal(int status, String message, List<Problem> details) {
        super(message, null, false, false);
        this.status = status;
        this.details = List.copyOf(details);
    }

    /** The body has one property that is wrong. */
    static ApiRefusal ofProperty(String property, String problem) {
        return new ApiRefusal(
                400, "The request body has 1 error(s)", List.of(new Problem(problem, property)));
    }

    static ApiRefusal notFound() {
        return new ApiRefusal(404, "Not found");
    }

    int status() {
        return status;
    }

    JsonNode json() {
        ObjectNode json = Json.object().put("message", getMessage());
        if (!details.isEmpty()) {
            ArrayNode list = json.putArray("details");
            details.forEach(
                    problem ->
                            list.addObject()
                                    .put("message", problem.message())
                                    .put("property", problem.property()));
        }
        return json;
    }
}
