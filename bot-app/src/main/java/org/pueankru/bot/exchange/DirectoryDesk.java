package org.pueankru.bot.exchange;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.AuditLog;
import org.pueankru.bot.directory.AuditLog.Actor;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.directory.Closing;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Network;
import org.pueankru.bot.directory.Networks;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Roster;
import org.pueankru.bot.directory.Roster.NetworkTold;
import org.pueankru.bot.directory.Roster.PersonTold;
import org.pueankru.bot.directory.RosterPosts;
import org.pueankru.bot.directory.RosterPosts.Holding;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Schools;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Reads a district's directory for a plan, and writes a plan. Within the caller's transaction. */
@Component
class DirectoryDesk {
    /** Fewer change no statistics that matter. */
    private static final int MANY = 100;

    private final Networks networks;
    private final Schools schools;
    private final Roster roster;
    private final RosterPosts posts;
    private final Closing closing;
    private final Attention attention;
    private final AuditLog audit;

    DirectoryDesk(
            Networks networks,
            Schools schools,
            Roster roster,
            RosterPosts posts,
            Closing closing,
            Attention attention,
            AuditLog audit) {
        this.networks = networks;
        this.schools = schools;
        this.roster = roster;
        this.posts = posts;
        this.closing = closing;
        this.attention = attention;
        this.audit = audit;
    }

    void lock(DistrictId district) {
        roster.lock(district);
    }

    DirectoryNow read(DistrictId district) {
        return new DirectoryNow(
                networks.all(district),
                schools.all(district),
                roster.people(district),
                posts.current(district));
    }

    /**
     * @param by whose own posts the file does not end
     */
    Plan plan(DistrictId district, FileRows file, Extent extent, Person.@Nullable Id by) {
        return switch (file.kind()) {
            case NETWORKS -> NetworkPlanner.plan(file, extent, placesOnly(district));
            case SCHOOLS -> SchoolPlanner.plan(file, extent, placesOnly(district));
            case PEOPLE -> PeoplePlanner.plan(file, extent, read(district), by);
        };
    }

    private DirectoryNow placesOnly(DistrictId district) {
        return new DirectoryNow(
                networks.all(district), schools.all(district), List.of(), List.of());
    }

    void write(DistrictId district, Plan plan, Actor by) {
        Writes writes = plan.writes();
        writePlaces(district, writes, by);
        writePeople(district, writes, by);
        attention.closeSettled(district);
        if (writes.newPeople.size() + writes.schools.size() >= MANY) {
            roster.countAnew();
        }
        Plan.Counts counts = plan.counts();
        audit.note(
                district,
                by,
                "file-imported",
                new Subject("district", district.value()),
                Map.of(
                        "kind", plan.kind().code(),
                        "extent", plan.extent().code(),
                        "added", Integer.toString(counts.added()),
                        "changed", Integer.toString(counts.changed()),
                        "moved", Integer.toString(counts.moved()),
                        "ended", Integer.toString(counts.ended()),
                        "leftOut", Integer.toString(counts.problems())));
    }

    private void writePlaces(DistrictId district, Writes writes, Actor by) {
        roster.putNetworks(
                district,
                writes.networks.stream()
                        .map(network -> new NetworkTold(network.code(), network.name()))
                        .toList());
        roster.closeNetworks(district, writes.closedNetworks);
        closing.endWithNetworks(district, writes.closedNetworks, by);
        Map<String, Network.Id> ids =
                networks.all(district).stream()
                        .collect(Collectors.toMap(Network::code, Network::id));
        roster.putSchools(
                district, writes.schools.stream().map(school -> told(school, ids)).toList());
        roster.closeSchools(district, writes.closedSchools);
        closing.endWithSchools(district, writes.closedSchools, by);
    }

    private static Schools.Told told(Writes.PutSchool school, Map<String, Network.Id> networks) {
        String network = school.networkCode();
        return new Schools.Told(
                school.code(),
                school.name(),
                network == null ? null : Objects.requireNonNull(networks.get(network)),
                school.level(),
                school.size(),
                school.staffCount(),
                school.location());
    }

    private void writePeople(DistrictId district, Writes writes, Actor by) {
        List<PersonTold> fresh =
                writes.newPeople.stream()
                        .map(person -> PersonTold.fresh(person.code(), person.name()))
                        .toList();
        roster.addPeople(district, fresh);
        roster.changePeople(
                district,
                writes.changedPeople.stream()
                        .map(person -> new PersonTold(person.id(), person.code(), person.name()))
                        .toList());
        List<School.Id> left = posts.end(district, writes.endedPosts, by);
        posts.agree(
                district,
                writes.agreedPosts,
                by instanceof Actor.Somebody(Person.Id id) ? id : null);
        posts.hold(
                district,
                writes.held.stream()
                        .map(
                                hold ->
                                        new Holding(
                                                hold.person() == null
                                                        ? fresh.get(hold.newPerson()).id()
                                                        : hold.person(),
                                                hold.role(),
                                                hold.place()))
                        .toList());
        posts.withoutDirector(district, left)
                .forEach(
                        school ->
                                attention.tell(
                                        district,
                                        Attention.NO_DIRECTOR,
                                        new Subject("school", school.value())));
    }
}
