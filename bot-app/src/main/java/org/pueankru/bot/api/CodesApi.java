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
import org.pueankru.bot.directory.SchoolLists;
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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Group chats, and one-time codes for them and for posts. */
@RestController
@RequestMapping("/api/v1")
class CodesApi {
    private final Groups groups;
    private final Invites invites;
    private final Schools schools;
    private final Networks networks;
    private final SchoolLists lists;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    CodesApi(
            Groups groups,
            Invites invites,
            Schools schools,
            Networks networks,
            SchoolLists lists,
            AuditLog audit,
            TransactionTemplate transaction) {
        this.groups = groups;
        this.invites = invites;
        this.schools = schools;
        this.networks = networks;
        this.lists = lists;
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
     * What a group is to stand for: exactly one of a school's code, a network's, a list's name,
     * all.
     */
    record GroupWanted(
            @Nullable String school,
            @Nullable String network,
            @Nullable String list,
            @Nullable Boolean whole) {}

    /** A post at exactly one of a school's code and a network's. */
    record PostWanted(@Nullable String role, @Nullable String school, @Nullable String network) {}

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
    CodeBody groupCode(DistrictId district, @RequestBody GroupWanted wanted) {
        return make(district, new Purpose.ForGroup(stands(district, wanted)));
    }

    /** Posts at schools and networks only: a token that leaked must not make somebody staff. */
    @PostMapping("/invites")
    @ResponseStatus(HttpStatus.CREATED)
    CodeBody invite(DistrictId district, @RequestBody PostWanted wanted) {
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

    private Stands stands(DistrictId district, GroupWanted wanted) {
        boolean whole = Boolean.TRUE.equals(wanted.whole());
        if (named(wanted.school(), wanted.network(), wanted.list(), whole ? "whole" : null) != 1) {
            throw ApiProblem.wrong(
                    "Name exactly one of school, network and list, or say \"whole\": true.");
        }
        if (wanted.school() != null) {
            return new Stands.ForSchool(school(district, wanted.school()));
        }
        if (wanted.network() != null) {
            return new Stands.ForNetwork(network(district, wanted.network()));
        }
        return wanted.list() == null
                ? new Stands.ForDistrict()
                : new Stands.ForList(list(district, wanted.list()));
    }

    private Place place(DistrictId district, PostWanted wanted) {
        if (named(wanted.school(), wanted.network()) != 1) {
            throw ApiProblem.wrong("Name exactly one of school and network.");
        }
        return wanted.school() == null
                ? new Place.InNetwork(
                        network(district, Objects.requireNonNullElse(wanted.network(), "")))
                : new Place.AtSchool(school(district, wanted.school()));
    }

    private static long named(@Nullable String... fields) {
        return Arrays.stream(fields).filter(Objects::nonNull).count();
    }

    private School.Id school(DistrictId district, String code) {
        return schools.byCode(district, code)
                .map(School::id)
                .orElseThrow(() -> ApiProblem.wrong("school is not known."));
    }

    private Network.Id network(DistrictId district, String code) {
        return networks.all(district).stream()
                .filter(network -> network.code().equals(code))
                .map(Network::id)
                .findFirst()
                .orElseThrow(() -> ApiProblem.wrong("network is not known."));
    }

    private UUID list(DistrictId district, String name) {
        return lists.all(district).stream()
                .filter(list -> list.name().equals(name))
                .map(SchoolLists.Row::id)
                .findFirst()
                .orElseThrow(() -> ApiProblem.wrong("list is not known."));
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
