package org.pueankru.simulator.api;

import io.javalin.config.RoutesConfig;
import io.javalin.http.HandlerType;

import org.pueankru.simulator.platform.Channels;
import org.pueankru.simulator.platform.Platform;

/** Puts LINE's endpoints on the server. */
public final class LineApi {
    private final Service service;

    /** The endpoints for these channels. */
    public LineApi(Channels channels) {
        this.service = new Service(channels);
    }

    /** An endpoint: what LINE does with a call and answers. */
    @FunctionalInterface
    interface Endpoint {
        /**
         * What LINE does and answers.
         *
         * @throws ApiRefusal when LINE refuses
         */
        Answer answer(Platform line, BotCall call);
    }

    /** What goes wrong. */
    public Faults faults() {
        return service.faults();
    }

    /** How fast the bot may be. */
    public RateLimits rates() {
        return service.rates();
    }

    /** What was called. */
    public Tally tally() {
        return service.tally();
    }

    /** No faults, no calls, LINE's rates. */
    public void reset() {
        faults().clear();
        rates().reset();
        tally().clear();
    }

    /**
     * Adds all endpoints, and LINE's "Not found" for every other path below {@code /v2} and {@code
     * /oauth2}.
     */
    public void addTo(RoutesConfig routes) {
        post(routes, "/v2/bot/message/reply", MessageEndpoints::reply);
        post(routes, "/v2/bot/message/push", SendEndpoints::push);
        post(routes, "/v2/bot/message/multicast", SendEndpoints::multicast);
        post(routes, "/v2/bot/message/validate/{kind}", MessageEndpoints::validate);
        get(routes, "/v2/bot/message/{messageId}/content", MessageEndpoints::content);
        get(routes, "/v2/bot/message/quota", QuotaEndpoints::quota);
        get(routes, "/v2/bot/message/quota/consumption", QuotaEndpoints::consumption);
        get(routes, "/v2/bot/message/delivery/{kind}", QuotaEndpoints::delivered);
        post(routes, "/v2/bot/chat/loading/start", MessageEndpoints::startLoading);

        get(routes, "/v2/bot/info", PeopleEndpoints::botInfo);
        get(routes, "/v2/bot/profile/{userId}", PeopleEndpoints::profile);
        get(routes, "/v2/bot/group/{groupId}/summary", PeopleEndpoints::groupSummary);
        get(routes, "/v2/bot/group/{groupId}/members/count", PeopleEndpoints::memberCount);
        get(routes, "/v2/bot/group/{groupId}/member/{userId}", PeopleEndpoints::memberProfile);
        post(routes, "/v2/bot/group/{groupId}/leave", PeopleEndpoints::leave);

        String webhook = "/v2/bot/channel/webhook/endpoint";
        get(routes, webhook, WebhookEndpoints::get);
        add(routes, HandlerType.PUT, webhook, WebhookEndpoints::set);
        post(routes, "/v2/bot/channel/webhook/test", WebhookEndpoints::test);
        addNotFound(routes);
    }

    private void addNotFound(RoutesConfig routes) {
        Endpoint unknown =
                (line, call) -> {
                    throw ApiRefusal.notFound();
                };
        for (String path : new String[] {"/v2/*", "/v3/*", "/oauth2/*"}) {
            add(routes, HandlerType.GET, path, unknown);
            add(routes, HandlerType.POST, path, unknown);
            add(routes, HandlerType.PUT, path, unknown);
            add(routes, HandlerType.DELETE, path, unknown);
        }
    }

    private void get(RoutesConfig routes, String path, Endpoint endpoint) {
        add(routes, HandlerType.GET, path, endpoint);
    }

    private void post(RoutesConfig routes, String path, Endpoint endpoint) {
        add(routes, HandlerType.POST, path, endpoint);
    }

    private void add(RoutesConfig routes, HandlerType method, String path, Endpoint endpoint) {
        routes.addHttpHandler(
                method, path, http -> service.serve(http, method.name(), path, endpoint));
    }
}
