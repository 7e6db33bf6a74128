package org.pueankru.bot.exchange;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.AuditLog;
import org.pueankru.bot.directory.AuditLog.Actor;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Network;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.School;
import org.springframework.stereotype.Service;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the directory as files that {@link Imports} takes back without a change: what is open and
 * held, nothing of the past, no LINE ids. Callers check that the actor may. Thread-safe; throws
 * Spring's data access exceptions while the store is down.
 */
@Service
public class Exports {
    private final DirectoryDesk desk;
    private final ExchangeWords words;
    private final AuditLog audit;

    Exports(DirectoryDesk desk, ExchangeWords words, AuditLog audit) {
        this.desk = desk;
        this.words = words;
        this.audit = audit;
    }

    /** The bytes of a file; the act is noted. */
    public byte[] file(DistrictId district, FileKind kind, SheetFormat format, Actor by) {
        DirectoryNow now = desk.read(district);
        List<List<String>> rows =
                switch (kind) {
                    case NETWORKS -> networks(now);
                    case SCHOOLS -> schools(now);
                    case PEOPLE -> people(now);
                };
        audit.note(
                district,
                by,
                "file-exported",
                new Subject("district", district.value()),
                Map.of("kind", kind.code(), "rows", Integer.toString(rows.size())));
        return SheetWriting.write(format, kind.code(), header(kind), rows);
    }

    private List<String> header(FileKind kind) {
        return kind.written().stream().map(words::header).toList();
    }

    private static List<List<String>> networks(DirectoryNow now) {
        return now.networks().stream()
                .filter(network -> network.closedOn() == null)
                .map(network -> List.of(network.code(), network.name()))
                .toList();
    }

    private List<List<String>> schools(DirectoryNow now) {
        Map<Network.Id, Network> networks = open(now.networks());
        return now.schools().stream()
                .filter(school -> school.closedOn() == null)
                .map(school -> school(school, networks))
                .toList();
    }

    private static Map<Network.Id, Network> open(List<Network> networks) {
        return networks.stream()
                .filter(network -> network.closedOn() == null)
                .collect(Collectors.toMap(Network::id, Function.identity()));
    }

    private List<String> school(School school, Map<Network.Id, Network> networks) {
        Network network = school.network() == null ? null : networks.get(school.network());
        return List.of(
                school.code(),
                school.name(),
                network == null ? "" : network.code(),
                network == null ? "" : network.name(),
                words.value(Column.LEVEL, school.level() == null ? "" : school.level().code()),
                words.value(Column.SIZE, school.size() == null ? "" : school.size().code()),
                school.staffCount() == null ? "" : school.staffCount().toString(),
                text(school.location().subdistrict()),
                text(school.location().amphoe()),
                text(school.location().province()));
    }

    private List<List<String>> people(DirectoryNow now) {
        Map<Person.Id, Person> people =
                now.people().stream().collect(Collectors.toMap(Person::id, Function.identity()));
        Map<School.Id, School> schools =
                now.schools().stream()
                        .filter(school -> school.closedOn() == null)
                        .collect(Collectors.toMap(School::id, Function.identity()));
        Map<Network.Id, Network> networks = open(now.networks());
        return now.posts().stream()
                .filter(Post::isHeld)
                .flatMap(post -> row(post, people.get(post.person()), schools, networks))
                .toList();
    }

    private Stream<List<String>> row(
            Post post,
            @Nullable Person person,
            Map<School.Id, School> schools,
            Map<Network.Id, Network> networks) {
        School school =
                post.place() instanceof Place.AtSchool(School.Id id) ? schools.get(id) : null;
        Network network =
                post.place() instanceof Place.InNetwork(Network.Id id) ? networks.get(id) : null;
        boolean placed =
                school != null || network != null || post.place() instanceof Place.WholeDistrict;
        if (person == null || !placed) {
            return Stream.empty();
        }
        return Stream.of(
                List.of(
                        text(person.code()),
                        person.name(),
                        words.value(Column.ROLE, post.role().code()),
                        school == null ? "" : school.code(),
                        school == null ? "" : school.name(),
                        network == null ? "" : network.code(),
                        network == null ? "" : network.name()));
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
