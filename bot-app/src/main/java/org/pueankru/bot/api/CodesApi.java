package org.pueankru.bot.api;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.AuditLog.Actor;
import org.pueankru.bot.directory.CodeMaking;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.GroupChat;
import org.pueankru.bot.directory.Groups;
import org.pueankru.bot.directory.Invites;
import org.pueankru.bot.directory.Invites.Made;
import org.pueankru.bot.directory.Invites.Purpose;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.Stands;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** Group chats, and one-time codes for them and for posts. */
@RestController
@RequestMapping("/api/v1")
class CodesApi {
    private final Groups groups;
    private final CodeMaking codes;
    private final PlaceCodes places;

    CodesApi(Groups groups, CodeMaking codes, PlaceCodes places) {
        this.groups = groups;
        this.codes = codes;
        this.places = places;
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
    CodeBody groupCode(DistrictId district, Actor.Api program, @RequestBody GroupWanted wanted) {
        return make(district, new Purpose.ForGroup(stands(district, wanted)), program);
    }

    /** The group stands for nothing any more; one that did not before stays as it is. */
    @PostMapping("/groups/{id}/unbind")
    GroupBody unbind(DistrictId district, Actor.Api program, @PathVariable String id) {
        GroupChat group = find(district, id);
        codes.unbind(district, group.id(), program);
        return body(find(district, id));
    }

    private GroupChat find(DistrictId district, String id) {
        return QueryFields.id(id)
                .flatMap(known -> groups.byId(district, new GroupChat.Id(known)))
                .orElseThrow(() -> ApiProblem.notFound("group"));
    }

    @PostMapping("/invites")
    @ResponseStatus(HttpStatus.CREATED)
    CodeBody invite(
            DistrictId district, Actor.Api program, @RequestBody PostsApi.PostWanted wanted) {
        Role role = RoleField.outside(wanted.role());
        Place place = places.place(district, wanted.school(), wanted.network());
        if (!place.suits(role)) {
            throw RoleField.misplaced(role);
        }
        return make(district, new Purpose.ForPost(role, place, null), program);
    }

    private CodeBody make(DistrictId district, Purpose purpose, Actor.Api program) {
        return CodeBody.of(codes.make(district, purpose, Invites.USUAL_LIFE, program));
    }

    private Stands stands(DistrictId district, GroupWanted wanted) {
        boolean whole = Boolean.TRUE.equals(wanted.whole());
        if (PlaceCodes.named(
                        wanted.school(), wanted.network(), wanted.list(), whole ? "whole" : null)
                != 1) {
            throw ApiProblem.wrong(
                    "Name exactly one of school, network and list, or say \"whole\": true.");
        }
        if (wanted.school() != null) {
            return new Stands.ForSchool(places.school(district, wanted.school()));
        }
        if (wanted.network() != null) {
            return new Stands.ForNetwork(places.network(district, wanted.network()));
        }
        return wanted.list() == null
                ? new Stands.ForDistrict()
                : new Stands.ForList(places.list(district, wanted.list()));
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
