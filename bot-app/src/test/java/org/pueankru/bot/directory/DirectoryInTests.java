package org.pueankru.bot.directory;

import org.pueankru.bot.fixtures.MovableClock;
import org.pueankru.bot.messaging.Channel;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.Channels;
import org.pueankru.bot.messaging.ChatFacts;
import org.pueankru.bot.messaging.KeptTalk;
import org.pueankru.bot.messaging.PersonId;
import org.pueankru.bot.secrets.Secrets;
import org.pueankru.bot.secrets.SecretsInTests;
import org.pueankru.bot.stores.MigratedDatabase;

import tools.jackson.databind.json.JsonMapper;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The directory in an empty PostgreSQL, for its own tests and those of the features that use it.
 */
public final class DirectoryInTests {
    public final MigratedDatabase database = MigratedDatabase.create();
    public final Clock clock;
    public final Secrets secrets = SecretsInTests.secrets();
    public final Districts districts;
    public final Networks networks;
    public final SchoolLists lists;
    public final Schools schools;
    public final People people;
    public final Posts posts;
    public final WhoWrites whoWrites;
    public final Groups groups;
    public final GroupsToCount toCount;
    public final CodeGuesses guesses;
    public final Invites invites;
    public final Consents consents;
    public final Attention attention;
    public final AuditLog audit;
    public final FriendNotes friends;
    public final LastStaff lastStaff;
    public final Roster roster;
    public final RosterPosts rosterPosts;
    public final PersonList personList;
    public final Closing closing;
    public final NoticeChoices noticeChoices;
    public final List<PersonalData> personalData;
    public final Namesakes namesakes;
    public final SamePerson samePerson;

    public DirectoryInTests(MovableClock clock) {
        this.clock = clock;
        var jdbc = database.jdbc();
        districts = new Districts(jdbc, clock);
        networks = new Networks(jdbc);
        lists = new SchoolLists(jdbc, clock);
        schools = new Schools(jdbc);
        people = new People(jdbc, clock);
        whoWrites = new WhoWrites(districts, people);
        audit = new AuditLog(jdbc, JsonMapper.shared(), clock);
        posts = new Posts(jdbc, database.transaction(), audit, clock);
        lastStaff = new LastStaff(jdbc);
        groups = new Groups(jdbc, clock);
        toCount = new GroupsToCount(jdbc, clock);
        attention = new Attention(jdbc, clock);
        friends = new FriendNotes(people, posts, attention);
        guesses = new CodeGuesses(jdbc, secrets, attention, clock);
        invites = new Invites(jdbc, database.transaction(), secrets, guesses, clock);
        consents = new Consents(jdbc);
        roster = new Roster(database.template(), clock);
        personList = new PersonList(database.jdbc());
        rosterPosts = new RosterPosts(database.template(), audit, clock);
        closing = new Closing(jdbc, posts, invites, groups, attention, audit);
        noticeChoices = new NoticeChoices(jdbc);
        personalData = List.of(noticeChoices);
        namesakes = new Namesakes(jdbc);
        samePerson =
                new SamePerson(
                        database.transaction(),
                        people,
                        posts,
                        namesakes,
                        consents,
                        attention,
                        audit,
                        personalData);
    }

    /** The district of the environment's channel. */
    public District phatthalung() {
        return districts.first("สพป.พัทลุง เขต 1");
    }

    /** Another district on the same service. */
    public District songkhla() {
        ChannelId channel = new ChannelId("songkhla");
        database.jdbc()
                .sql(
                        """
                        insert into district (id, name, channel_id, created_at) values (?, 'สพป.สงขลา เขต 2', ?, ?)
                        on conflict do nothing
                        """)
                .params(UUID.randomUUID(), channel.value(), Timestamp.from(clock.instant()))
                .update();
        return districts.of(channel).orElseThrow();
    }

    /** A small school of no network. */
    public School.Id school(DistrictId district, String code, String name) {
        return schools.put(
                district,
                new Schools.Told(code, name, null, null, null, null, School.Location.UNKNOWN));
    }

    /** A registered person who holds these posts. */
    public Person registered(DistrictId district, String name, PersonId line, Held... held) {
        Person person = people.add(district, name, null, line);
        Arrays.stream(held)
                .forEach(
                        post ->
                                posts.give(
                                        district,
                                        person.id(),
                                        post.role(),
                                        post.place(),
                                        Post.State.HELD,
                                        Post.Source.CONSOLE));
        return person;
    }

    /** As the chat and the console end posts and erase people. */
    public Departures departures(KeptTalk... talks) {
        return new Departures(
                database.transaction(),
                people,
                posts,
                consents,
                personalData,
                attention,
                audit,
                lastStaff,
                List.of(talks),
                clock);
    }

    /** As the chat and the console give a copy of what is kept of somebody. */
    public PersonCopy copy() {
        return new PersonCopy(
                posts, schools, networks, consents, personalData, JsonMapper.shared());
    }

    /** What LINE says now by which names people find the bots. */
    public BasicIds basicIds(ChatFacts line) {
        var ids = new BasicIds(database.jdbc(), new OneChannel(), line, clock);
        ids.goRound();
        return ids;
    }

    /** The environment's. */
    private record OneChannel() implements Channels {
        @Override
        public List<Channel> all() {
            return List.of(new Channel(ChannelId.FIRST, "secret", "token", null));
        }

        @Override
        public void learn(ChannelId channel, String bot) {}
    }

    /** How many codes there are of which a condition in SQL is true. */
    public int codes(DistrictId district, String condition) {
        return database.jdbc()
                .sql("select count(*) from invite where district_id = ? and " + condition)
                .param(district.value())
                .query(Integer.class)
                .single();
    }

    /** All rows that tell of people, as text: nothing that is erased may be found in it. */
    public String everything() {
        return Stream.of(
                        "person",
                        "post",
                        "consent",
                        "invite",
                        "attention",
                        "audit_entry",
                        "muted_notice",
                        "shelf_item",
                        "teaching",
                        "code_guess")
                .map(table -> "select t::text from " + table + " t order by 1")
                .flatMap(all -> database.jdbc().sql(all).query(String.class).list().stream())
                .collect(Collectors.joining("\n"));
    }

    /** A post to hold. */
    public record Held(Role role, Place place) {}
}
