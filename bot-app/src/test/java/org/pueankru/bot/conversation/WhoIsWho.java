package org.pueankru.bot.conversation;

import org.pueankru.bot.console.login.LoginCodeInTests;
import org.pueankru.bot.directory.Consents;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Districts;
import org.pueankru.bot.directory.Groups;
import org.pueankru.bot.directory.Invites;
import org.pueankru.bot.directory.Invites.Purpose;
import org.pueankru.bot.directory.Networks;
import org.pueankru.bot.directory.People;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Posts;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.SchoolLists;
import org.pueankru.bot.directory.Schools;
import org.pueankru.bot.directory.Stands;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.PersonId;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Somebody of each role and a chat of each kind, in a district that has another one beside it, and
 * the codes and ids that people of both hold.
 */
final class WhoIsWho {
    /** Everybody who writes 1:1, by what they are in the district. */
    static final List<String> PEOPLE =
            List.of(
                    "nobody",
                    "teacher",
                    "waiting teacher",
                    "director",
                    "core teacher",
                    "chair",
                    "supervisor",
                    "staff",
                    "executive",
                    "former staff",
                    "other district's staff");

    static final List<String> GROUPS =
            List.of("school group", "network group", "list group", "unbound group", "room");

    private static final String SEEN =
            """
            {"title": "ประชุม", "text": "เชิญทุกท่าน", "attachments": [], "asks": "SEEN"}
            """;

    /** In a hundred years: always to come, and never within 60 days. */
    private static final String COMING =
            """
            {"title": "ประชุม", "text": "เชิญทุกท่าน", "attachments": [], "asks": "COMING", "from": "2126-12-03T09:00:00", "places": 40}
            """;

    private static final ChannelId ELSEWHERE = new ChannelId("songkhla-of-the-matrix");

    private final ApplicationContext service;
    private final Map<String, ChatId> chats = new LinkedHashMap<>();
    private final Map<String, String> gaps = new HashMap<>();
    private final Map<String, Post> held = new HashMap<>();

    private WhoIsWho(ApplicationContext service) {
        this.service = service;
    }

    static WhoIsWho in(ApplicationContext service) {
        var made = new WhoIsWho(service);
        made.here();
        made.elsewhere();
        return made;
    }

    ChatId chat(String who) {
        return java.util.Objects.requireNonNull(chats.get(who), who);
    }

    Post post(String who) {
        return java.util.Objects.requireNonNull(held.get(who), who);
    }

    DistrictId district() {
        return bean(Districts.class).of(ChannelId.FIRST).orElseThrow().id();
    }

    /** A command or button with the codes and ids that its gaps name. */
    String filled(String input) {
        String filled = input;
        for (var gap : gaps.entrySet()) {
            filled = filled.replace("{" + gap.getKey() + "}", gap.getValue());
        }
        return filled;
    }

    private void here() {
        DistrictId here = district();
        School.Id school = school(here, "9001", "บ้านหนองน้ำใส");
        var network = bean(Networks.class).put(here, "N1", "เครือข่ายริมน้ำ");
        Place atSchool = new Place.AtSchool(school);
        chats.put("nobody", chatOf("nobody"));
        member(here, "teacher", Role.TEACHER, atSchool, Post.State.HELD);
        member(here, "waiting teacher", Role.TEACHER, atSchool, Post.State.WAITING);
        member(here, "director", Role.DIRECTOR, atSchool, Post.State.HELD);
        Place inNetwork = new Place.InNetwork(network);
        member(here, "core teacher", Role.CORE_TEACHER, inNetwork, Post.State.HELD);
        member(here, "chair", Role.NETWORK_CHAIR, inNetwork, Post.State.HELD);
        Place office = new Place.WholeDistrict();
        member(here, "supervisor", Role.SUPERVISOR, office, Post.State.HELD);
        member(here, "staff", Role.STAFF, office, Post.State.HELD);
        member(here, "second staff", Role.STAFF, office, Post.State.HELD);
        member(here, "executive", Role.EXECUTIVE, office, Post.State.HELD);
        member(here, "former staff", Role.STAFF, office, Post.State.HELD);
        bean(Posts.class).end(here, post("former staff").id());
        groups(here, school, network);
        gap("school", school.value());
        gap("waiting", post("waiting teacher").id().value());
        gap("teacher's", post("teacher").id().value());
        code("director's code", here, new Purpose.ForPost(Role.DIRECTOR, atSchool, null));
        code("group code", here, new Purpose.ForGroup(new Stands.ForSchool(school)));
        gaps.put("login code", LoginCodeInTests.shownBy(service).code());
        LoginCodeInTests staffs = LoginCodeInTests.shownBy(service);
        gaps.put("staff's login code", staffs.code());
        gap("staff's login", staffs.request());
        UUID notice = noticeTo(here, post("staff").person(), school, SEEN);
        gap("notice", notice);
        gaps.put("number", numberOf(notice));
        gap("meeting", noticeTo(here, post("staff").person(), school, COMING));
        gap("round", roundOf(here, post("staff").person(), school));
        gaps.put("now", Long.toString(bean(Clock.class).instant().getEpochSecond()));
    }

    private void groups(
            DistrictId here, School.Id school, org.pueankru.bot.directory.Network.Id network) {
        UUID list = bean(SchoolLists.class).add(here, "โรงเรียนขนาดเล็ก").orElseThrow();
        Groups groups = bean(Groups.class);
        for (String name : GROUPS) {
            String id = (name.equals("room") ? "R" : "C") + digits(name);
            chats.put(name, name.equals("room") ? new ChatId.Room(id) : new ChatId.Group(id));
            groups.joined(here, chat(name), bean(Clock.class).instant());
        }
        groups.bind(here, chat("school group"), new Stands.ForSchool(school));
        groups.bind(here, chat("network group"), new Stands.ForNetwork(network));
        groups.bind(here, chat("list group"), new Stands.ForList(list));
    }

    private void elsewhere() {
        bean(JdbcClient.class)
                .sql(
                        """
                        insert into district (id, name, channel_id, created_at) values (?, 'สพป.สงขลา เขต 2', ?, now())
                        """)
                .params(UUID.randomUUID(), ELSEWHERE.value())
                .update();
        DistrictId there = bean(Districts.class).of(ELSEWHERE).orElseThrow().id();
        School.Id school = school(there, "9001", "บ้านไกลตา");
        Place atSchool = new Place.AtSchool(school);
        member(
                there,
                "other district's staff",
                Role.STAFF,
                new Place.WholeDistrict(),
                Post.State.HELD);
        member(there, "waiting elsewhere", Role.TEACHER, atSchool, Post.State.WAITING);
        gap("school elsewhere", school.value());
        gap("waiting elsewhere", post("waiting elsewhere").id().value());
        gap(
                "notice elsewhere",
                noticeTo(there, post("other district's staff").person(), school, SEEN));
        code("code of elsewhere", there, new Purpose.ForPost(Role.DIRECTOR, atSchool, null));
        code("group code of elsewhere", there, new Purpose.ForGroup(new Stands.ForSchool(school)));
    }

    /** A report that is to come: it is current however long ago it was told. */
    private UUID roundOf(DistrictId district, Person.Id by, School.Id school) {
        UUID notice = noticeTo(district, by, school, SEEN);
        String content =
                """
                {"title": "รายงาน", "text": "ขอให้รายงาน", "attachments": [], "asks": "REPORT", "from": "2030-01-31T16:30:00",
                 "ladder": {"days": [-1], "most": 1, "gap": 1},
                 "round": {"name": "ครั้งที่ 1", "fiscalYear": 2573, "names": true, "goesUp": true}}
                """;
        bean(JdbcClient.class)
                .sql(
                        """
                        update notice set kind = 'report-due', title = 'รายงาน', content = :content::jsonb,
                            released_at = released_at - interval '40 days'
                        where district_id = :district and id = :id
                        """)
                .param("content", content)
                .param("district", district.value())
                .param("id", notice)
                .update();
        return notice;
    }

    /** One that went to the group of a school. */
    private UUID noticeTo(DistrictId district, Person.Id by, School.Id school, String content) {
        UUID notice = UUID.randomUUID();
        String audience =
                """
                {"networks": [], "levels": [], "sizes": [], "lists": [], "picked": [], "except": [], "way": "SCHOOL_GROUPS", "roles": []}
                """;
        var jdbc = bean(JdbcClient.class);
        jdbc.sql(
                        """
                        insert into notice (district_id, id, kind, state, version, title, content, audience, created_by, created_at,
                                            changed_by, changed_at, released_at)
                        values (:district, :id, 'meeting', 'sent', 1, 'ประชุม', :content::jsonb, :audience::jsonb, :by, :now, :by, :now, :now)
                        """)
                .param("district", district.value())
                .param("id", notice)
                .param("content", content)
                .param("audience", audience)
                .param("by", by.value())
                .param("now", Timestamp.from(bean(Clock.class).instant()))
                .update();
        jdbc.sql(
                        "insert into notice_school (district_id, notice_id, school_id, target_id) values (?, ?, ?, ?)")
                .params(district.value(), notice, school.value(), UUID.randomUUID())
                .update();
        return notice;
    }

    private String numberOf(UUID notice) {
        return bean(JdbcClient.class)
                .sql("select number::text from notice where id = ?")
                .param(notice)
                .query(String.class)
                .single();
    }

    private void member(
            DistrictId district, String name, Role role, Place place, Post.State state) {
        ChatId.Person chat = chatOf(name);
        chats.put(name, chat);
        Person person =
                bean(People.class)
                        .add(
                                district,
                                "นาย" + name.replaceAll("\\P{L}", ""),
                                null,
                                new PersonId(chat.value()));
        bean(Consents.class).accepted(district, person.id(), bean(Clock.class).instant());
        held.put(
                name,
                bean(Posts.class)
                        .give(district, person.id(), role, place, state, Post.Source.CONSOLE));
    }

    private School.Id school(DistrictId district, String code, String name) {
        return bean(Schools.class)
                .put(
                        district,
                        new Schools.Told(
                                code, name, null, null, null, null, School.Location.UNKNOWN));
    }

    private void code(String gap, DistrictId district, Purpose purpose) {
        gaps.put(gap, bean(Invites.class).make(district, purpose, null, Invites.USUAL_LIFE).code());
    }

    private void gap(String name, UUID id) {
        gaps.put(name, id.toString());
    }

    private static ChatId.Person chatOf(String name) {
        return new ChatId.Person("U" + digits(name));
    }

    private static String digits(String name) {
        return "%032x".formatted(name.hashCode());
    }

    private <T> T bean(Class<T> type) {
        return service.getBean(type);
    }
}
