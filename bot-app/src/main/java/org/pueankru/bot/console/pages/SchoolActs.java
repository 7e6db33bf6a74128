package org.pueankru.bot.console.pages;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.console.security.NotFound;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.Network;
import org.pueankru.bot.directory.Networks;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Schools;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** What is done to schools and networks. Thread-safe. */
@Component
class SchoolActs {
    private static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");

    private final Schools schools;
    private final Networks networks;
    private final Acts acts;
    private final Clock clock;

    SchoolActs(Schools schools, Networks networks, Acts acts, Clock clock) {
        this.schools = schools;
        this.networks = networks;
        this.acts = acts;
        this.clock = clock;
    }

    /** A new school; empty when its code is another's. */
    Optional<School.Id> add(Visitor visitor, SchoolForm form) {
        return acts.within(
                () -> {
                    String code = form.typedCode();
                    if (schools.byCode(visitor.districtId(), code).isPresent()) {
                        return Optional.<School.Id>empty();
                    }
                    return Optional.of(put(visitor, form, code, "school-added"));
                });
    }

    void change(Visitor visitor, School school, SchoolForm form) {
        acts.within(() -> put(visitor, form, school.code(), "school-changed"));
    }

    private School.Id put(Visitor visitor, SchoolForm form, String code, String act) {
        Schools.Told told = form.told(code, network(visitor, form.typedNetwork()));
        School.Id id = schools.put(visitor.districtId(), told);
        acts.note(visitor, act, "school", id.value(), Map.of("code", code));
        return id;
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
                    schools.close(visitor.districtId(), school.id(), today());
                    acts.note(
                            visitor,
                            "school-closed",
                            "school",
                            school.id().value(),
                            Map.of("code", school.code()));
                });
    }

    void open(Visitor visitor, School school) {
        acts.within(() -> put(visitor, SchoolForm.of(school), school.code(), "school-opened"));
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
                            : Optional.of(putNetwork(visitor, code, name, "network-added"));
                });
    }

    void renameNetwork(Visitor visitor, Network network, String name) {
        acts.within(() -> putNetwork(visitor, network.code(), name, "network-changed"));
    }

    private Network.Id putNetwork(Visitor visitor, String code, String name, String act) {
        Network.Id id = networks.put(visitor.districtId(), code, name);
        acts.note(visitor, act, "network", id.value(), Map.of("code", code));
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
                });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
