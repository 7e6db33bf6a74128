package org.pueankru.bot.api;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.Appointments;
import org.pueankru.bot.directory.AuditLog.Actor;
import org.pueankru.bot.directory.CodeMaking;
import org.pueankru.bot.directory.Departures;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Invites;
import org.pueankru.bot.directory.Invites.Purpose;
import org.pueankru.bot.directory.People;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Posts;
import org.pueankru.bot.directory.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Who holds which post. Programs see all, and give and end those at schools and networks: a token
 * that leaked must make nobody staff, and take nobody out of the office.
 */
@RestController
@RequestMapping("/api/v1")
class PostsApi {
    private final People people;
    private final Posts posts;
    private final Appointments appointments;
    private final Departures departures;
    private final PlaceCodes places;
    private final CodeMaking codes;

    PostsApi(
            People people,
            Posts posts,
            Appointments appointments,
            Departures departures,
            PlaceCodes places,
            CodeMaking codes) {
        this.people = people;
        this.posts = posts;
        this.appointments = appointments;
        this.departures = departures;
        this.places = places;
        this.codes = codes;
    }

    /** A post at exactly one of a school's code and a network's. */
    record PostWanted(@Nullable String role, @Nullable String school, @Nullable String network) {}

    @GetMapping("/people/{id}/posts")
    SchoolsApi.Items<PostBody> ofPerson(DistrictId district, @PathVariable String id) {
        Person person = person(district, id);
        return new SchoolsApi.Items<>(
                posts.history(district, person.id()).stream()
                        .map(post -> body(district, post))
                        .toList());
    }

    @PostMapping("/people/{id}/posts")
    @ResponseStatus(HttpStatus.CREATED)
    PostBody give(
            DistrictId district,
            Actor.Api program,
            @PathVariable String id,
            @RequestBody PostWanted wanted) {
        Person person = person(district, id);
        Role role = RoleField.outside(wanted.role());
        Place place = places.place(district, wanted.school(), wanted.network());
        return appointments
                .give(district, person.id(), role, place, Post.Source.API, program)
                .map(post -> body(district, post))
                .orElseThrow(() -> RoleField.misplaced(role));
    }

    /** Ends a post that is held or waits; one that is over stays as it is. */
    @PostMapping("/posts/{id}/end")
    PostBody end(DistrictId district, Actor.Api program, @PathVariable String id) {
        Post post = post(district, id);
        if (post.role().reach() == Role.Reach.DISTRICT) {
            throw ApiProblem.forbidden("Posts at the office are ended by staff, in the console.");
        }
        if (!departures.end(district, post, program)) {
            throw ApiProblem.conflict("Nobody would be left at the office.");
        }
        return body(district, posts.byId(district, post.id()).orElse(post));
    }

    /** By this code whoever holds the post becomes one with their LINE account. */
    @PostMapping("/posts/{id}/code")
    @ResponseStatus(HttpStatus.CREATED)
    CodesApi.CodeBody code(DistrictId district, Actor.Api program, @PathVariable String id) {
        Post post = post(district, id);
        if (post.role().reach() == Role.Reach.DISTRICT) {
            throw ApiProblem.forbidden("Codes for the office are made by staff, in the console.");
        }
        boolean registered =
                people.byId(district, post.person()).filter(Person::isRegistered).isPresent();
        if (registered || !post.isHeld()) {
            throw ApiProblem.conflict(
                    registered ? "The person has registered." : "The post is not held.");
        }
        var purpose = new Purpose.ForPost(post.role(), post.place(), post.person());
        return CodesApi.CodeBody.of(codes.make(district, purpose, Invites.USUAL_LIFE, program));
    }

    private Post post(DistrictId district, String id) {
        return QueryFields.id(id)
                .flatMap(known -> posts.byId(district, new Post.Id(known)))
                .orElseThrow(() -> ApiProblem.notFound("post"));
    }

    private Person person(DistrictId district, String id) {
        return QueryFields.id(id)
                .flatMap(known -> people.byId(district, new Person.Id(known)))
                .orElseThrow(() -> ApiProblem.notFound("person"));
    }

    private PostBody body(DistrictId district, Post post) {
        return PostBody.of(
                post,
                places.codeOfSchool(district, post.place()),
                places.codeOfNetwork(district, post.place()));
    }
}
