package org.pueankru.bot.api;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.AuditLog;
import org.pueankru.bot.directory.AuditLog.Actor;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.GroupChat;
import org.pueankru.bot.directory.Groups;
import org.pueankru.bot.directory.Invites;
import org.pueankru.bot.directory.Invites.Made;
import org.pueankru.bot.directory.Invites.Purpose;
import org.pueankru.bot.directory.Network;
import org.pueankru.bot.directory.Networks;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Schools;
import org.pueankru.bot.directory.Stands;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Group chats, and one-time codes for them and for posts. */
@RestController
@RequestMapping("/api/v1")
class CodesApi {
    private final Groups groups;
    private final Invites invites;
    private final Schools schools;
    private final Networks networks;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    CodesApi(
            Groups groups,
            Invites invites,
            Schools schools,
            Networks networks,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.groups = groups;
        this.invites = invites;
        this.schools = schools;
        this.networks = networks;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * A group without LINE's id.
     *
     * @param stands {@code school}, {@code network}, {@code list}, {@code district} or null
     */
    record GroupBody(
            String id,
            @Nullable String name,
            String state,
            @Nullable String stands,
            @Nullable Integer members,
            @Nullable Instant countedAt) {}

    /**
     * What a code is to be for: codes of a school or of a network; neither = the whole district.
     */
    record Wanted(@Nullable String role, @Nullable String school, @Nullable String network) {}

    /** A new code, told once. */
    record CodeBody(String id, String code, Instant expiresAt) {
        static CodeBody of(Made made) {
            return new CodeBody(made.id().toString(), made.code(), made.expiresAt());
        }

        @Override
        public String toString() {
            return "CodeBody[masked]";
        }
    }

    @GetMapping("/groups")
    SchoolsApi.Items<GroupBody> groups(DistrictId district) {
        List<GroupBody> bodies = groups.all(district).stream().map(CodesApi::body).toList();
        return new SchoolsApi.Items<>(bodies);
    }

    @PostMapping("/groups/codes")
    @ResponseStatus(HttpStatus.CREATED)
    CodeBody groupCode(DistrictId district, @RequestBody Wanted wanted) {
        Place place = place(district, wanted);
        Stands stands =
                switch (place) {
                    case Place.AtSchool(School.Id school) -> new Stands.ForSchool(school);
                    case Place.InNetwork(Network.Id network) -> new Stands.ForNetwork(network);
                    case Place.WholeDistrict _ -> new Stands.ForDistrict();
                };
        return make(district, new Purpose.ForGroup(stands));
    }

    /** Posts at schools and networks only: a token that leaked must not make somebody staff. */
    @PostMapping("/invites")
    @ResponseStatus(HttpStatus.CREATED)
    CodeBody invite(DistrictId district, @RequestBody Wanted wanted) {
        Role role =
                Role.ofCode(Objects.requireNonNullElse(wanted.role(), ""))
                        .filter(known -> known.reach() != Role.Reach.DISTRICT)
                        .orElseThrow(
                                () ->
                                        ApiProblem.wrong(
                                                "role is missing, not known, or one of the office, whose codes staff make."));
        Place place = place(district, wanted);
        if (!place.suits(role)) {
            throw ApiProblem.wrong(
                    "This role is held at a " + role.reach().name().toLowerCase(Locale.ROOT) + ".");
        }
        return make(district, new Purpose.ForPost(role, place, null));
    }

    private CodeBody make(DistrictId district, Purpose purpose) {
        return Objects.requireNonNull(
                transaction.execute(
                        _ -> {
                            Made made = invites.make(district, purpose, null, Invites.USUAL_LIFE);
                            audit.note(
                                    district,
                                    new Actor.Api(),
                                    "invite-made",
                                    new Subject("invite", made.id()),
                                    Map.of());
                            return CodeBody.of(made);
                        }));
    }

    private Place place(DistrictId district, Wanted wanted) {
        if (wanted.school() != null && wanted.network() != null) {
            throw ApiProblem.wrong("Name a school or a network, not both.");
        }
        if (wanted.school() != null) {
            return schools.byCode(district, wanted.school())
                    .map(school -> new Place.AtSchool(school.id()))
                    .orElseThrow(() -> ApiProblem.wrong("school is not known."));
        }
        if (wanted.network() != null) {
            return networks.all(district).stream()
                    .filter(network -> network.code().equals(wanted.network()))
                    .map(network -> new Place.InNetwork(network.id()))
                    .findFirst()
                    .orElseThrow(() -> ApiProblem.wrong("network is not known."));
        }
        return new Place.WholeDistrict();
    }

    private static GroupBody body(GroupChat group) {
        return new GroupBody(
                group.id().value().toString(),
                group.name(),
                group.state().name().toLowerCase(Locale.ROOT),
                stands(group.stands()),
                group.members(),
                group.countedAt());
    }

    private static @Nullable String stands(@Nullable Stands stands) {
        return switch (stands) {
            case Stands.ForSchool _ -> "school";
            case Stands.ForNetwork _ -> "network";
            case Stands.ForList _ -> "list";
            case Stands.ForDistrict _ -> "district";
            case null -> null;
        };
    }
}
