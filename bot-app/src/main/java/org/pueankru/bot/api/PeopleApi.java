package org.pueankru.bot.api;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.People;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.PersonList;
import org.pueankru.bot.directory.PersonList.Sort;
import org.pueankru.bot.directory.Role;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The people of the district, without their LINE accounts. */
@RestController
@RequestMapping("/api/v1/people")
class PeopleApi {
    private final PersonList list;
    private final People people;
    private final PlaceCodes places;

    PeopleApi(PersonList list, People people, PlaceCodes places) {
        this.list = list;
        this.people = people;
        this.places = places;
    }

    /**
     * A person in the list.
     *
     * @param code the office's own number
     * @param registered whether they have registered in LINE
     * @param posts those that are held, at most five
     */
    record ListedBody(
            String id,
            @Nullable String code,
            String name,
            boolean registered,
            List<HeldBody> posts) {}

    /**
     * A post of the list.
     *
     * @param place the name of the school or network; empty = the office
     */
    record HeldBody(String role, String place) {}

    /** One person. */
    record PersonBody(String id, @Nullable String code, String name, boolean registered) {}

    @GetMapping
    PageBody<ListedBody> people(DistrictId district, HttpServletRequest request) {
        QueryFields query =
                QueryFields.of(request, "q", "role", "school", "registered", "sort", "page");
        String school = query.text("school");
        var wish =
                new PersonList.Wish(
                        query.text("q"),
                        query.of("role", Role::ofCode).orElse(null),
                        school.isEmpty() ? null : places.knownSchool(district, school),
                        query.of("registered", PeopleApi::line).orElse(null),
                        query.of("sort", PeopleApi::sort).orElse(Sort.NAME),
                        query.page());
        return PageBody.of(list.page(district, wish), PeopleApi::listed);
    }

    private static Optional<PersonList.Line> line(String registered) {
        return switch (registered) {
            case "true" -> Optional.of(PersonList.Line.REGISTERED);
            case "false" -> Optional.of(PersonList.Line.NOT);
            default -> Optional.empty();
        };
    }

    private static Optional<Sort> sort(String code) {
        return Arrays.stream(Sort.values()).filter(sort -> sort.code().equals(code)).findFirst();
    }

    private static ListedBody listed(PersonList.Row row) {
        return new ListedBody(
                row.id().toString(),
                row.code(),
                row.name(),
                row.registered(),
                row.posts().stream()
                        .map(held -> new HeldBody(held.role().code(), held.place()))
                        .toList());
    }

    @GetMapping("/{id}")
    PersonBody person(DistrictId district, @PathVariable String id) {
        Person person =
                QueryFields.id(id)
                        .flatMap(known -> people.byId(district, new Person.Id(known)))
                        .orElseThrow(() -> ApiProblem.notFound("person"));
        return new PersonBody(id, person.code(), person.name(), person.isRegistered());
    }
}
