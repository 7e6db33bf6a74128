package org.pueankru.simulator.api;

import org.jspecify.annotations.Nullable;
import org.pueankru.simulator.platform.Json;

import tools.jackson.databind.JsonNode;

import java.util.List;

/**
 * Something that goes wrong in calls of the bot to LINE, by order of a tester.
 *
 * @param endpoint path such as {@code /v2/bot/message/push}; a {@code *} at the end matches any
 *     rest
 * @param failure what goes wrong
 * @param turns in which of the calls
 */
public record Fault(String endpoint, Failure failure, Turns turns) {
    /** What LINE answers when the month's quota is used up (LINE reference, "Error messages"). */
    public static final String MONTHLY_LIMIT = "You have reached your monthly limit.";

    /** What LINE answers when calls come too fast (LINE reference, "Error messages"). */
    public static final String RATE_LIMIT =
            "The API rate limit has been exceeded. Try again later.";

    /** A fault of the next calls to an endpoint, so many; 0 = all until it is removed. */
    public Fault(
            String endpoint,
            @Nullable Integer status,
            @Nullable JsonNode body,
            long delayMillis,
            boolean drop,
            boolean afterAccepting,
            int times) {
        this(
                endpoint,
                new Failure(status, body, delayMillis, drop, false, afterAccepting),
                Turns.next(times));
    }

    /** The next call to this endpoint is answered with this status. */
    public static Fault answering(String endpoint, int status) {
        return new Fault(endpoint, status, null, 0, false, false, 1);
    }

    /** The next call to this endpoint is told that the month's quota is used up. */
    public static Fault monthlyLimit(String endpoint) {
        return answering(endpoint, 429).withBody(Json.object().put("message", MONTHLY_LIMIT));
    }

    /** The next call to this endpoint is dealt with as usual, but only after this time. */
    public static Fault hanging(String endpoint, long delayMillis) {
        return new Fault(endpoint, null, null, delayMillis, false, false, 1);
    }

    /** The connection of the next call to this endpoint breaks, and nothing was done. */
    public static Fault dropping(String endpoint) {
        return new Fault(endpoint, null, null, 0, true, false, 1);
    }

    /** The next call to this endpoint waits for an answer in vain, and nothing was done. */
    public static Fault unanswered(String endpoint) {
        return new Fault(endpoint, new Failure(null, null, 0, false, true, false), Turns.next(1));
    }

    /** The same with another answer. */
    public Fault withBody(JsonNode json) {
        return with(
                new Failure(
                        failure.status(),
                        json,
                        failure.delayMillis(),
                        failure.drop(),
                        failure.noAnswer(),
                        failure.afterAccepting()));
    }

    /** The same, but what the bot asked is done before the failure. */
    public Fault andYetAccepted() {
        return with(
                new Failure(
                        failure.status(),
                        failure.body(),
                        failure.delayMillis(),
                        failure.drop(),
                        failure.noAnswer(),
                        true));
    }

    /** The same for calls that send to this person or group. */
    public Fault to(String target) {
        return with(new Turns(target, false, turns.after(), turns.every(), turns.times()));
    }

    /** The same, but with a count of its own for each person or group that is sent to. */
    public Fault forEachTarget() {
        return with(new Turns(turns.to(), true, turns.after(), turns.every(), turns.times()));
    }

    /** The same, but so many calls pass first. */
    public Fault after(int calls) {
        return with(new Turns(turns.to(), turns.perTarget(), calls, turns.every(), turns.times()));
    }

    /** The same at each so-manieth call, until it is removed. */
    public Fault every(int calls) {
        return with(new Turns(turns.to(), turns.perTarget(), turns.after(), calls, 0));
    }

    /** The same so many times; 0 = until it is removed. */
    public Fault times(int strikes) {
        return with(
                new Turns(turns.to(), turns.perTarget(), turns.after(), turns.every(), strikes));
    }

    boolean hits(String path, List<String> targets) {
        boolean isPath =
                endpoint.endsWith("*")
                        ? path.startsWith(endpoint.substring(0, endpoint.length() - 1))
                        : path.equals(endpoint);
        return isPath && turns.concern(targets);
    }

    private Fault with(Failure other) {
        return new Fault(endpoint, other, turns);
    }

    private Fault with(Turns other) {
        return new Fault(endpoint, failure, other);
    }
}
