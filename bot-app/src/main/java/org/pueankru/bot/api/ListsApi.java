package org.pueankru.bot.api;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.AuditLog.Actor;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.ListKeeping;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.SchoolLists;
import org.pueankru.bot.directory.Schools;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Named lists of schools. */
@RestController
@RequestMapping("/api/v1/lists")
class ListsApi {
    private final SchoolLists lists;
    private final Schools schools;
    private final ListKeeping keeping;
    private final PlaceCodes places;

    ListsApi(SchoolLists lists, Schools schools, ListKeeping keeping, PlaceCodes places) {
        this.lists = lists;
        this.schools = schools;
        this.keeping = keeping;
        this.places = places;
    }

    /**
     * A list among all.
     *
     * @param count how many schools it names
     */
    record ListedBody(String id, String name, long count) {}

    /**
     * A list.
     *
     * @param schools the codes of its schools
     */
    record ListBody(String id, String name, List<String> schools) {}

    /**
     * What a list is to be.
     *
     * @param schools the codes of all its schools
     */
    record ListWanted(@Nullable String name, @Nullable List<String> schools) {
        String checkedName() {
            if (name == null) {
                throw ApiProblem.wrong("name is missing.");
            }
            return SchoolBody.checked("name", name);
        }

        List<String> allSchools() {
            if (schools == null) {
                throw ApiProblem.wrong("schools is missing; an empty list is [].");
            }
            return schools;
        }
    }

    @GetMapping
    SchoolsApi.Items<ListedBody> all(DistrictId district) {
        return new SchoolsApi.Items<>(
                lists.all(district).stream()
                        .map(row -> new ListedBody(row.id().toString(), row.name(), row.schools()))
                        .toList());
    }

    @GetMapping("/{id}")
    ListBody one(DistrictId district, @PathVariable String id) {
        SchoolLists.Row row = find(district, id);
        Set<UUID> named = lists.schoolsOf(district, row.id());
        return new ListBody(
                row.id().toString(),
                row.name(),
                schools.all(district).stream()
                        .filter(school -> named.contains(school.id().value()))
                        .map(School::code)
                        .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ListBody add(DistrictId district, Actor.Api program, @RequestBody ListWanted wanted) {
        UUID added =
                keeping.add(
                                district,
                                wanted.checkedName(),
                                places.schools(district, wanted.allSchools()),
                                program)
                        .orElseThrow(ListsApi::known);
        return one(district, added.toString());
    }

    @PutMapping("/{id}")
    ListBody change(
            DistrictId district,
            Actor.Api program,
            @PathVariable String id,
            @RequestBody ListWanted wanted) {
        UUID list = find(district, id).id();
        if (!keeping.change(
                district,
                list,
                wanted.checkedName(),
                places.schools(district, wanted.allSchools()),
                program)) {
            throw known();
        }
        return one(district, id);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(DistrictId district, Actor.Api program, @PathVariable String id) {
        if (!keeping.delete(district, find(district, id).id(), program)) {
            throw ApiProblem.conflict(
                    "A group is bound to this list, an open code is for it, or an announcement to it waits or recurs.");
        }
    }

    private static ApiProblem known() {
        return ApiProblem.conflict("Another list has this name.");
    }

    private SchoolLists.Row find(DistrictId district, String id) {
        return QueryFields.id(id)
                .flatMap(known -> lists.byId(district, known))
                .orElseThrow(() -> ApiProblem.notFound("list"));
    }
}
