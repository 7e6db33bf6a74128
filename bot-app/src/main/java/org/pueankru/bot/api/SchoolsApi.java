package org.pueankru.bot.api;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.AuditLog;
import org.pueankru.bot.directory.AuditLog.Actor;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Network;
import org.pueankru.bot.directory.Networks;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Schools;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Networks and schools. */
@RestController
@RequestMapping("/api/v1")
class SchoolsApi {
    private final Schools schools;
    private final Networks networks;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    SchoolsApi(
            Schools schools, Networks networks, AuditLog audit, TransactionTemplate transaction) {
        this.schools = schools;
        this.networks = networks;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** A network as programs see and tell it. */
    record NetworkBody(@Nullable String code, @Nullable String name) {}

    /** All of something; a district has a few hundred at most. */
    record Items<T>(List<T> items) {}

    @GetMapping("/networks")
    Items<NetworkBody> networks(DistrictId district) {
        return new Items<>(
                networks.all(district).stream()
                        .filter(network -> network.closedOn() == null)
                        .map(network -> new NetworkBody(network.code(), network.name()))
                        .toList());
    }

    @PutMapping("/networks/{code}")
    NetworkBody putNetwork(
            DistrictId district,
            Actor.Api program,
            @PathVariable String code,
            @RequestBody NetworkBody body) {
        if (body.name() == null) {
            throw ApiProblem.wrong("name is missing.");
        }
        String name = SchoolBody.checked("name", body.name());
        String checked = SchoolBody.checked("code", code);
        transaction.executeWithoutResult(
                _ -> {
                    Network.Id id = networks.put(district, checked, name);
                    note(district, program, "network-put", new Subject("network", id.value()));
                });
        return new NetworkBody(checked, name);
    }

    @GetMapping("/schools")
    Items<SchoolBody> schools(DistrictId district) {
        Map<Network.Id, String> codes = codesOfNetworks(district);
        return new Items<>(
                schools.all(district).stream().map(school -> body(school, codes)).toList());
    }

    @GetMapping("/schools/{code}")
    SchoolBody school(DistrictId district, @PathVariable String code) {
        return schools.byCode(district, code)
                .map(school -> body(school, codesOfNetworks(district)))
                .orElseThrow(() -> ApiProblem.notFound("school"));
    }

    @PutMapping("/schools/{code}")
    SchoolBody putSchool(
            DistrictId district,
            Actor.Api program,
            @PathVariable String code,
            @RequestBody SchoolBody body) {
        Schools.Told told = body.told(code, networkOf(district, body.network()));
        return Objects.requireNonNull(
                transaction.execute(
                        _ -> {
                            School.Id id = schools.put(district, told);
                            note(
                                    district,
                                    program,
                                    "school-put",
                                    new Subject("school", id.value()));
                            return school(district, told.code());
                        }));
    }

    private Network.@Nullable Id networkOf(DistrictId district, @Nullable String code) {
        if (code == null) {
            return null;
        }
        return networks.all(district).stream()
                .filter(network -> network.code().equals(code))
                .map(Network::id)
                .findFirst()
                .orElseThrow(() -> ApiProblem.wrong("network is not known."));
    }

    private Map<Network.Id, String> codesOfNetworks(DistrictId district) {
        Map<Network.Id, String> codes = new HashMap<>();
        networks.all(district).forEach(network -> codes.put(network.id(), network.code()));
        return codes;
    }

    private static SchoolBody body(School school, Map<Network.Id, String> codes) {
        Network.Id network = school.network();
        return SchoolBody.of(school, network == null ? null : codes.get(network));
    }

    private void note(DistrictId district, Actor.Api program, String act, Subject subject) {
        audit.note(district, program, act, subject, Map.of());
    }
}
