package org.pueankru.bot.console.pages;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.console.security.NotFound;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.Closing;
import org.pueankru.bot.directory.Network;
import org.pueankru.bot.directory.Networks;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Schools;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is done to schools and networks. Thread-safe. */
@Component
class SchoolActs {
    private static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");

    private final Schools schools;
    private final Networks networks;
    private final Closing closing;
    private final Acts acts;
    private final Clock clock;

    SchoolActs(Schools schools, Networks networks, Closing closing, Acts acts, Clock clock) {
        this.schools = schools;
        this.networks = networks;
        this.closing = closing;
        this.acts = acts;
        this.clock = clock;
    }

    /** A new school; empty when its code is another's. */
    Optional<School.Id> add(Visitor visitor, SchoolForm form) {
        return acts.within(
                () -> {
                    String code = form.typedCode();
                    Optional<School.Id> added =
                            schools.add(visitor.districtId(), told(visitor, form, code));
                    added.ifPresent(id -> note(visitor, "school-added", id, code));
                    return added;
                });
    }

    /** False when it is closed. */
    boolean change(Visitor visitor, School school, SchoolForm form) {
        return acts.within(
                () -> {
                    Schools.Told told = told(visitor, form, school.code());
                    boolean changed = schools.change(visitor.districtId(), school.id(), told);
                    if (changed) {
                        acts.note(
                                visitor,
                                "school-changed",
                                "school",
                                school.id().value(),
                                SchoolChanges.between(
                                        school, told, code(visitor, school.network())));
                    }
                    return changed;
                });
    }

    private @Nullable String code(Visitor visitor, Network.@Nullable Id network) {
        return network == null
                ? null
                : networks.byId(visitor.districtId(), network).map(Network::code).orElse(null);
    }

    private Schools.Told told(Visitor visitor, SchoolForm form, String code) {
        return form.told(code, network(visitor, form.typedNetwork()));
    }

    private boolean noted(boolean done, Visitor visitor, String act, School school) {
        if (done) {
            note(visitor, act, school.id(), school.code());
        }
        return done;
    }

    private void note(Visitor visitor, String act, School.Id id, String code) {
        acts.note(visitor, act, "school", id.value(), Map.of("code", code));
    }

    private Network.@Nullable Id network(Visitor visitor, String id) {
        if (id.isEmpty()) {
            return null;
        }
        return networks.byId(visitor.districtId(), new Network.Id(PathId.of(id)))
                .orElseThrow(NotFound::new)
                .id();
    }

    void close(Visitor visitor, School school) {
        acts.within(
                () -> {
                    noted(
                            schools.close(visitor.districtId(), school.id(), today()),
                            visitor,
                            "school-closed",
                            school);
                    closing.endWithSchools(
                            visitor.districtId(), Set.of(school.id()), visitor.actor());
                });
    }

    void open(Visitor visitor, School school) {
        acts.within(
                () ->
                        noted(
                                schools.reopen(visitor.districtId(), school.id()),
                                visitor,
                                "school-opened",
                                school));
    }

    /** A new network; empty when its code is another's. */
    Optional<Network.Id> addNetwork(Visitor visitor, String code, String name) {
        return acts.within(
                () -> {
                    boolean known =
                            networks.all(visitor.districtId()).stream()
                                    .anyMatch(network -> network.code().equals(code));
                    return known
                            ? Optional.<Network.Id>empty()
                            : Optional.of(
                                    putNetwork(
                                            visitor,
                                            code,
                                            name,
                                            "network-added",
                                            Map.of("code", code)));
                });
    }

    void renameNetwork(Visitor visitor, Network network, String name) {
        Map<String, String> details = new HashMap<>(Map.of("code", network.code()));
        if (!network.name().equals(name)) {
            details.put("changed", "name");
        }
        if (network.closedOn() != null) {
            details.put("opened", "yes");
        }
        acts.within(() -> putNetwork(visitor, network.code(), name, "network-changed", details));
    }

    private Network.Id putNetwork(
            Visitor visitor, String code, String name, String act, Map<String, String> details) {
        Network.Id id = networks.put(visitor.districtId(), code, name);
        acts.note(visitor, act, "network", id.value(), details);
        return id;
    }

    void closeNetwork(Visitor visitor, Network network) {
        acts.within(
                () -> {
                    networks.close(visitor.districtId(), network.id(), today());
                    acts.note(
                            visitor,
                            "network-closed",
                            "network",
                            network.id().value(),
                            Map.of("code", network.code()));
                    closing.endWithNetworks(
                            visitor.districtId(), Set.of(network.id()), visitor.actor());
                });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
