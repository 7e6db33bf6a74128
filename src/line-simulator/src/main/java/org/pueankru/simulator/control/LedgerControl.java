package org.pueankru.simulator.control;

import static org.pueankru.simulator.control.Answers.answer;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

import org.pueankru.simulator.api.Tally;
import org.pueankru.simulator.platform.Channels;
import org.pueankru.simulator.platform.Json;
import org.pueankru.simulator.platform.Ledger;

import tools.jackson.databind.node.ObjectNode;

/** What LINE was asked and what it accepted. */
final class LedgerControl {
    private final Channels channels;
    private final Tally tally;

    LedgerControl(Channels channels, Tally tally) {
        this.channels = channels;
        this.tally = tally;
    }

    void addTo(RoutesConfig routes) {
        routes.get("/simulator/accepted", this::totals);
        routes.get("/simulator/accepted/targets", this::targets);
        routes.get("/simulator/accepted/targets/{to}", this::target);
        routes.get(
                "/simulator/calls", http -> answer(http, Json.MAPPER.valueToTree(tally.calls())));
    }

    private void totals(Context http) {
        answer(http, Json.MAPPER.valueToTree(ledger(http).totals()));
    }

    private void targets(Context http) {
        answer(http, Json.MAPPER.valueToTree(ledger(http).targets()));
    }

    private void target(Context http) {
        String to = http.pathParam("to");
        Ledger ledger = channels.ofChat(to).ledger();
        ObjectNode none = Json.object().put("to", to).put("tries", 0).put("accepted", 0);
        answer(
                http,
                ledger.target(to)
                        .map(target -> (ObjectNode) Json.MAPPER.valueToTree(target))
                        .orElse(none));
    }

    private Ledger ledger(Context http) {
        return Answers.channel(http, channels).ledger();
    }
}
