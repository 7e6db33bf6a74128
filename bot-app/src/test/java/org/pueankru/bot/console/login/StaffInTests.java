package org.pueankru.bot.console.login;

import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Districts;
import org.pueankru.bot.directory.Invites;
import org.pueankru.bot.directory.People;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Posts;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.PersonId;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;

/** Who is staff of the first district, in a running service. */
public final class StaffInTests {
    private final JdbcClient jdbc;
    private final Districts districts;
    private final People people;
    private final Posts posts;
    private final Invites invites;
    private final SetupFile setupFile;

    private StaffInTests(ApplicationContext service) {
        this.jdbc = service.getBean(JdbcClient.class);
        this.districts = service.getBean(Districts.class);
        this.people = service.getBean(People.class);
        this.posts = service.getBean(Posts.class);
        this.invites = service.getBean(Invites.class);
        this.setupFile = service.getBean(SetupFile.class);
    }

    public static StaffInTests of(ApplicationContext service) {
        return new StaffInTests(service);
    }

    /** As at the very first start. */
    public void removeAll() {
        jdbc.sql(
                        """
                        truncate person, post, consent, audit_entry, attention, code_guess, invite, console_login, setup_code,
                                 console_session_floor, passkey cascade
                        """)
                .update();
        setupFile.refresh();
    }

    public Person.Id make(String line) {
        return make(line, Role.STAFF, new Place.WholeDistrict());
    }

    public Person.Id make(String line, Role role, Place place) {
        Person person =
                people.byLine(district(), new PersonId(line))
                        .orElseGet(
                                () ->
                                        people.add(
                                                district(),
                                                "กิ่งแก้ว ใจดี",
                                                null,
                                                new PersonId(line)));
        posts.give(district(), person.id(), role, place, Post.State.HELD, Post.Source.CONSOLE);
        return person.id();
    }

    /** One that no device has: it cannot be used. */
    public void hasAPasskey(String line) {
        jdbc.sql(
                        """
                        insert into passkey (id, district_id, person_id, site, credential_id, credential, backup_eligible,
                                             sign_count, transports, label, created_at)
                        values (gen_random_uuid(), ?, ?, 'localhost', 'lost', '\\x00', false, 0, '', 'หาย', now())
                        """)
                .params(
                        district().value(),
                        people.byLine(district(), new PersonId(line)).orElseThrow().id().value())
                .update();
    }

    /** Somebody who asks for a post at the office. */
    public Post waits(String line, Role role) {
        Person person = people.add(district(), "สมปอง รอก่อน", null, new PersonId(line));
        return posts.give(
                district(),
                person.id(),
                role,
                new Place.WholeDistrict(),
                Post.State.WAITING,
                Post.Source.CLAIM);
    }

    /** A code for a post at the office. */
    public Invites.Made code(Role role) {
        return invites.make(
                district(),
                new Invites.Purpose.ForPost(role, new Place.WholeDistrict(), null),
                null,
                Invites.USUAL_LIFE);
    }

    public List<Post> postsOf(String line) {
        return posts.current(
                district(), people.byLine(district(), new PersonId(line)).orElseThrow().id());
    }

    public void endPosts(String line) {
        Person person = people.byLine(district(), new PersonId(line)).orElseThrow();
        posts.held(district(), person.id()).forEach(post -> posts.end(district(), post.id()));
    }

    public DistrictId district() {
        return districts.of(ChannelId.FIRST).orElseThrow().id();
    }
}
