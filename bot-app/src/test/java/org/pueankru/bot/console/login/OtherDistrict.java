package org.pueankru.bot.console.login;

import static java.util.Map.entry;

import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.CodeGuesses;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Districts;
import org.pueankru.bot.directory.Groups;
import org.pueankru.bot.directory.Invites;
import org.pueankru.bot.directory.Networks;
import org.pueankru.bot.directory.People;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Posts;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Schools;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.notices.Audience;
import org.pueankru.bot.notices.Content;
import org.pueankru.bot.notices.Ladder;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.NoticeKind;
import org.pueankru.bot.notices.Notices;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A second district on the same service, with one thing of each kind that addresses name. */
public final class OtherDistrict {
    private static final ChannelId CHANNEL = new ChannelId("songkhla-of-the-routes");

    private OtherDistrict() {}

    /** Makes it anew; ids by the word that stands for their kind in addresses. */
    public static Map<String, UUID> in(ApplicationContext service) {
        JdbcClient jdbc = service.getBean(JdbcClient.class);
        jdbc.sql(
                        """
                        insert into district (id, name, channel_id, created_at) values (?, 'สพป.สงขลา เขต 2', ?, now())
                        on conflict do nothing
                        """)
                .params(UUID.randomUUID(), CHANNEL.value())
                .update();
        DistrictId district = district(service);
        School.Id school =
                service.getBean(Schools.class)
                        .put(
                                district,
                                new Schools.Told(
                                        "9001",
                                        "บ้านไกลตา",
                                        null,
                                        null,
                                        null,
                                        null,
                                        School.Location.UNKNOWN));
        var network = service.getBean(Networks.class).put(district, "far", "ไกลโพ้น");
        Person person = service.getBean(People.class).add(district, "สมชาย ไกลตา", null, null);
        Post post =
                service.getBean(Posts.class)
                        .give(
                                district,
                                person.id(),
                                Role.TEACHER,
                                new Place.AtSchool(school),
                                Post.State.WAITING,
                                Post.Source.CLAIM);
        var invite =
                service.getBean(Invites.class)
                        .make(
                                district,
                                new Invites.Purpose.ForPost(
                                        Role.DIRECTOR, new Place.AtSchool(school), null),
                                null,
                                Invites.USUAL_LIFE);
        var group =
                service.getBean(Groups.class)
                        .joined(
                                district,
                                new ChatId.Group("C" + "f".repeat(32)),
                                service.getBean(Clock.class).instant());
        Attention attention = service.getBean(Attention.class);
        CodeGuesses guesses = service.getBean(CodeGuesses.class);
        for (int i = 0; i < CodeGuesses.FREE; i++) {
            guesses.wrong(
                    district,
                    new ChatId.Group("C" + "f".repeat(32)),
                    service.getBean(Clock.class).instant().plusSeconds(i));
        }
        UUID list = UUID.randomUUID();
        jdbc.sql("delete from school_list where district_id = ?").param(district.value()).update();
        jdbc.sql(
                        "insert into school_list (district_id, id, name, created_at) values (?, ?, 'ไกล', now())")
                .params(district.value(), list)
                .update();
        UUID passkey = UUID.randomUUID();
        jdbc.sql("delete from passkey where district_id = ?").param(district.value()).update();
        jdbc.sql(
                        """
                        insert into passkey (id, district_id, person_id, site, credential_id, credential, backup_eligible,
                                             sign_count, transports, label, created_at)
                        values (?, ?, ?, 'localhost', '\\x00', '\\x00', false, 0, '', 'ไกล', now())
                        """)
                .params(passkey, district.value(), person.id().value())
                .update();
        return Map.ofEntries(
                entry("passkeys", passkey),
                entry("notices", notice(service, district, person.id())),
                entry("rounds", round(service, district, person.id())),
                entry("schools", school.value()),
                entry("networks", network.value()),
                entry("people", person.id().value()),
                entry("posts", post.id().value()),
                entry("invites", invite.id()),
                entry("groups", group.id().value()),
                entry("attention", attention.open(district).getFirst().id()),
                entry("lists", list),
                entry("code-waits", guesses.waiting(district).getFirst().id()));
    }

    /** One that was sent: the trace tells drafts only. */
    private static UUID round(ApplicationContext service, DistrictId district, Person.Id author) {
        Content content =
                new Content(
                        "รอบของเขตอื่น",
                        "รายงานเฉพาะในเขต",
                        null,
                        null,
                        LocalDateTime.of(2027, 1, 15, 16, 30),
                        null,
                        null,
                        List.of(),
                        Content.Asks.REPORT,
                        Ladder.usual(),
                        new Content.Round("รอบ " + UUID.randomUUID(), 2570, true, true),
                        null);
        UUID round =
                service.getBean(Notices.class)
                        .add(
                                district,
                                new Notices.Draft(
                                        NoticeKind.REPORT_DUE,
                                        content,
                                        Audience.everybody(Audience.Way.SCHOOL_GROUPS, Set.of()),
                                        null,
                                        Notice.Ride.AT_ONCE,
                                        null),
                                author)
                        .id()
                        .value();
        service.getBean(JdbcClient.class)
                .sql(
                        "update notice set state = 'sent', released_at = now() where district_id = ? and id = ?")
                .params(district.value(), round)
                .update();
        return round;
    }

    private static UUID notice(ApplicationContext service, DistrictId district, Person.Id author) {
        Content content =
                new Content(
                        "ข่าวของเขตอื่น",
                        "อ่านเฉพาะในเขต",
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        Content.Asks.NOTHING,
                        null,
                        null,
                        null);
        return service.getBean(Notices.class)
                .add(
                        district,
                        new Notices.Draft(
                                NoticeKind.NEWS,
                                content,
                                Audience.everybody(Audience.Way.SCHOOL_GROUPS, Set.of()),
                                null,
                                Notice.Ride.AT_ONCE,
                                null),
                        author)
                .id()
                .value();
    }

    /** What must still be as it was. */
    public static String trace(ApplicationContext service) {
        UUID district = district(service).value();
        return service.getBean(JdbcClient.class)
                .sql(
                        """
                        select (select count(*) from school where district_id = :d and closed_on is null and name = 'บ้านไกลตา')
                               || ' school, '
                               || (select count(*) from post where district_id = :d and state = 'waiting') || ' waiting post, '
                               || (select count(*) from invite where district_id = :d and revoked_at is null) || ' open code, '
                               || (select count(*) from passkey where district_id = :d and label = 'ไกล') || ' passkey, '
                               || (select count(*) from code_guess where district_id = :d) || ' waiting chat, '
                               || (select count(*) from person where district_id = :d and erased_at is null) || ' person, '
                               || (select count(*) from notice where district_id = :d and state = 'draft' and version = 1) || ' draft'
                        """)
                .param("d", district)
                .query(String.class)
                .single();
    }

    private static DistrictId district(ApplicationContext service) {
        return service.getBean(Districts.class).of(CHANNEL).orElseThrow().id();
    }
}
