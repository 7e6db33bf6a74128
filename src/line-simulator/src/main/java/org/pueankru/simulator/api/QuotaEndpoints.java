package org.pueankru.simulator.api;

import org.pueankru.simulator.platform.Json;
import org.pueankru.simulator.platform.Platform;

import tools.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** What sending costs and what is left. */
final class QuotaEndpoints {
    private static final LocalDate FIRST_DAY = LocalDate.of(2018, 3, 31);
    private static final List<String> COUNTED = List.of("reply", "push", "multicast", "broadcast");

    private QuotaEndpoints() {}

    /** LINE reference, "Get the target limit for sending messages this month". */
    static Answer quota(Platform line, BotCall call) {
        Integer limit = line.costs().quota().limit();
        ObjectNode body = Json.object().put("type", limit == null ? "none" : "limited");
        return Answer.ok(limit == null ? body : body.put("value", limit));
    }

    /** LINE reference, "Get number of messages sent this month"; LINE's is approximate. */
    static Answer consumption(Platform line, BotCall call) {
        return Answer.ok(Json.object().put("totalUsage", line.costs().thisMonth()));
    }

    /**
     * LINE reference, "Get number of sent push messages" and its siblings: days of UTC+9; today is
     * {@code unready}, a day before LINE began to count {@code out_of_service}.
     */
    static Answer delivered(Platform line, BotCall call) {
        String via = call.parameter("kind");
        if (!COUNTED.contains(via)) {
            throw ApiRefusal.notFound();
        }
        LocalDate day = day(Optional.ofNullable(call.query("date")).orElse(""));
        if (day.isBefore(FIRST_DAY)) {
            return Answer.ok(Json.object().put("status", "out_of_service"));
        }
        if (!day.isBefore(line.costs().today())) {
            return Answer.ok(Json.object().put("status", "unready"));
        }
        return Answer.ok(
                Json.object().put("status", "ready").put("success", line.costs().on(day, via)));
    }

    private static LocalDate day(String date) {
        try {
            return LocalDate.parse(date, DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeParseException e) {
            throw new ApiRefusal(
                    400, "The value for the 'date' parameter is invalid: must be yyyyMMdd");
        }
    }
}
