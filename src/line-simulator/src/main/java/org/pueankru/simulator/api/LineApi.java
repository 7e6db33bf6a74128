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

        addRichMenus(routes);
        String webhook = "/v2/bot/channel/webhook/endpoint";
        get(routes, webhook, WebhookEndpoints::get);
        add(routes, HandlerType.PUT, webhook, WebhookEndpoints::set);
        post(routes, "/v2/bot/channel/webhook/test", WebhookEndpoints::test);
        addNotFound(routes);
    }

    private void addRichMenus(RoutesConfig routes) {
        post(routes, "/v2/bot/richmenu", RichMenuEndpoints::create);
        post(routes, "/v2/bot/richmenu/validate", RichMenuEndpoints::validate);
        get(routes, "/v2/bot/richmenu/list", RichMenuEndpoints::list);
        post(routes, "/v2/bot/richmenu/alias", AliasEndpoints::create);
        get(routes, "/v2/bot/richmenu/alias/list", AliasEndpoints::list);
        get(routes, "/v2/bot/richmenu/alias/{alias}", AliasEndpoints::get);
        post(routes, "/v2/bot/richmenu/alias/{alias}", AliasEndpoints::update);
        add(routes, HandlerType.DELETE, "/v2/bot/richmenu/alias/{alias}", AliasEndpoints::delete);
        post(routes, "/v2/bot/richmenu/bulk/link", MenuLinkEndpoints::linkMany);
        post(routes, "/v2/bot/richmenu/bulk/unlink", MenuLinkEndpoints::unlinkMany);
        post(routes, "/v2/bot/richmenu/batch", MenuLinkEndpoints::batch);
        post(routes, "/v2/bot/richmenu/validate/batch", MenuLinkEndpoints::validateBatch);
        get(routes, "/v2/bot/richmenu/progress/batch", MenuLinkEndpoints::progress);
        get(routes, "/v2/bot/richmenu/{menu}", RichMenuEndpoints::get);
        add(routes, HandlerType.DELETE, "/v2/bot/richmenu/{menu}", RichMenuEndpoints::delete);
        get(routes, "/v2/bot/richmenu/{menu}/content", RichMenuEndpoints::picture);
        post(routes, "/v2/bot/richmenu/{menu}/content", RichMenuEndpoints::upload);
        get(routes, "/v2/bot/user/all/richmenu", MenuLinkEndpoints::everybodys);
        add(
                routes,
                HandlerType.DELETE,
                "/v2/bot/user/all/richmenu",
                MenuLinkEndpoints::forgetEverybodys);
        post(routes, "/v2/bot/user/all/richmenu/{menu}", MenuLinkEndpoints::showEverybody);
        get(routes, "/v2/bot/user/{userId}/richmenu", MenuLinkEndpoints::ofUser);
        add(
                routes,
                HandlerType.DELETE,
                "/v2/bot/user/{userId}/richmenu",
                MenuLinkEndpoints::unlink);
        post(routes, "/v2/bot/user/{userId}/richmenu/{menu}", MenuLinkEndpoints::link);
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
