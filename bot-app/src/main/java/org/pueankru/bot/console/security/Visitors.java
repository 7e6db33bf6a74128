package org.pueankru.bot.console.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Districts;
import org.pueankru.bot.directory.People;
import org.pueankru.bot.directory.Permission;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Posts;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Knows who is behind a session. The session holds ids and a time only; person and posts are read
 * anew for every request, so that a session ends with the post that let its person in. Thread-safe.
 */
@Component
public class Visitors {
    /** How long a session may stay without a request. */
    static final Duration IDLE = Duration.ofMinutes(30);

    /** How long a session lasts at most, whatever is done with it. */
    static final Duration LONGEST = Duration.ofHours(12);

    private static final String SIGNED_IN = "signed-in";

    private final Districts districts;
    private final People people;
    private final Posts posts;
    private final SessionFloors floors;
    private final Clock clock;

    Visitors(Districts districts, People people, Posts posts, SessionFloors floors, Clock clock) {
        this.districts = districts;
        this.people = people;
        this.posts = posts;
        this.floors = floors;
        this.clock = clock;
    }

    /** Who is behind this session; empty when nobody is any more. */
    Optional<Visitor> of(HttpSession session) {
        return Optional.ofNullable(stamp(session)).filter(this::isFresh).flatMap(this::behind);
    }

    /** Who this person would be in the console; empty for those who may not come in. */
    public Optional<Visitor> of(DistrictId district, Person.Id person) {
        Optional<District> office = districts.byId(district);
        Optional<Person> somebody = people.byId(district, person).filter(Person::isRegistered);
        if (office.isEmpty() || somebody.isEmpty()) {
            return Optional.empty();
        }
        List<Post> held = posts.held(district, person);
        return Permission.CONSOLE.isGivenBy(held)
                ? Optional.of(new Visitor(office.get(), somebody.get(), held))
                : Optional.empty();
    }

    /** From now on the session is this person's, under a new id and with nothing else in it. */
    public void signIn(HttpServletRequest request, Visitor visitor) {
        request.getSession().invalidate();
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval((int) IDLE.toSeconds());
        session.setAttribute(
                SIGNED_IN,
                new Stamp(visitor.districtId(), visitor.person().id(), clock.instant()).text());
    }

    /** Whether somebody signed in with this session; they need not be let in any more. */
    public static boolean isSignedIn(HttpSession session) {
        return session.getAttribute(SIGNED_IN) != null;
    }

    private boolean isFresh(Stamp stamp) {
        return clock.instant().isBefore(stamp.since().plus(LONGEST))
                && !stamp.since().isBefore(floors.of(stamp.district(), stamp.person()));
    }

    private Optional<Visitor> behind(Stamp stamp) {
        return of(stamp.district(), stamp.person());
    }

    private static @Nullable Stamp stamp(HttpSession session) {
        return session.getAttribute(SIGNED_IN) instanceof String text ? Stamp.read(text) : null;
    }

    /** What a session says, as one text: no class of ours is ever read out of Redis. */
    private record Stamp(DistrictId district, Person.Id person, Instant since) {
        String text() {
            return district.value() + " " + person.value() + " " + since.toEpochMilli();
        }

        static Stamp read(String text) {
            String[] parts = text.split(" ", -1);
            return new Stamp(
                    new DistrictId(java.util.UUID.fromString(parts[0])),
                    new Person.Id(java.util.UUID.fromString(parts[1])),
                    Instant.ofEpochMilli(Long.parseLong(parts[2])));
        }
    }
}
