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
import org.pueankru.bot.messaging.PersonId;
import org.pueankru.bot.secrets.Secrets;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Knows who is behind a session. The session holds ids, a time and a hash only; person and posts
 * are read anew for every request, so that a session ends with any post that let its person in, and
 * with the LINE account that confirmed it. Neither comes back to it. Thread-safe.
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
    private final Secrets secrets;
    private final Clock clock;

    Visitors(
            Districts districts,
            People people,
            Posts posts,
            SessionFloors floors,
            Secrets secrets,
            Clock clock) {
        this.districts = districts;
        this.people = people;
        this.posts = posts;
        this.floors = floors;
        this.secrets = secrets;
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
                new Stamp(
                                visitor.districtId(),
                                visitor.person().id(),
                                clock.instant(),
                                accounts(visitor).getFirst(),
                                keysOf(visitor))
                        .text());
    }

    /** Whether the person signed in by the chat within this time. */
    public boolean cameInWithin(Duration time, HttpSession session) {
        Stamp stamp = stamp(session);
        return stamp != null && clock.instant().isBefore(stamp.since().plus(time));
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
        return of(stamp.district(), stamp.person())
                .filter(visitor -> accounts(visitor).contains(stamp.account()))
                .filter(visitor -> keysOf(visitor).containsAll(stamp.keys()));
    }

    /**
     * What a session may say of the account, the newest first: while keys are rotated, another
     * instance may still write with the other one.
     */
    private List<String> accounts(Visitor visitor) {
        PersonId line = Objects.requireNonNull(visitor.person().line());
        return secrets.hashes("session of an account", line.value()).stream()
                .map(HexFormat.of()::formatHex)
                .toList();
    }

    /** The posts that let somebody into the console. */
    private static Set<UUID> keysOf(Visitor visitor) {
        return visitor.posts().stream()
                .filter(post -> Permission.CONSOLE.isGivenBy(List.of(post)))
                .map(post -> post.id().value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static @Nullable Stamp stamp(HttpSession session) {
        return session.getAttribute(SIGNED_IN) instanceof String text ? Stamp.read(text) : null;
    }

    /**
     * What a session says, as one text: no class of ours is ever read out of Redis.
     *
     * @param account hash of the LINE account that confirmed it
     * @param keys the posts that it was opened with
     */
    private record Stamp(
            DistrictId district, Person.Id person, Instant since, String account, Set<UUID> keys) {
        String text() {
            return Stream.of(
                            district.value(),
                            person.value(),
                            since.toEpochMilli(),
                            account,
                            keys.stream().map(UUID::toString).collect(Collectors.joining(",")))
                    .map(Object::toString)
                    .collect(Collectors.joining(" "));
        }

        /** Null for one that an older service wrote. */
        static @Nullable Stamp read(String text) {
            String[] parts = text.split(" ", -1);
            return parts.length == 5
                    ? new Stamp(
                            new DistrictId(UUID.fromString(parts[0])),
                            new Person.Id(UUID.fromString(parts[1])),
                            Instant.ofEpochMilli(Long.parseLong(parts[2])),
                            parts[3],
                            Arrays.stream(parts[4].split(","))
                                    .map(UUID::fromString)
                                    .collect(Collectors.toSet()))
                    : null;
        }
    }
}
