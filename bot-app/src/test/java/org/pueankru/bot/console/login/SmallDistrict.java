package org.pueankru.bot.console.login;

import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.directory.CodeGuesses;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Groups;
import org.pueankru.bot.directory.Network;
import org.pueankru.bot.directory.Networks;
import org.pueankru.bot.directory.People;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Place;
import org.pueankru.bot.directory.Post;
import org.pueankru.bot.directory.Posts;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Schools;
import org.pueankru.bot.directory.Stands;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.PersonId;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Twelve schools in two networks, with something of everything that pages show. */
public final class SmallDistrict {
    private static final List<String> NAMES =
            List.of(
                    "โรงเรียนบ้านหนองน้ำใส",
                    "โรงเรียนอนุบาลต้นกล้า",
                    "โรงเรียนวัดป่าเสม็ด",
                    "โรงเรียนชุมชนบ้านท่าช้าง",
                    "โรงเรียนบ้านควนมะพร้าว",
                    "โรงเรียนวัดโพธิ์ทอง (พุทธิวิทยานุกูล)",
                    "โรงเรียนบ้านทุ่งข้าวเจ้า",
                    "โรงเรียนวัดกู่เจริญรัตนรังสฤษดิ์",
                    "โรงเรียนบ้านปากน้ำ",
                    "โรงเรียนราชประชานุเคราะห์ที่เก่าแก่ที่สุดของตำบลลำสินธุ์",
                    "โรงเรียนบ้านเกาะหมู่",
                    "โรงเรียนนิคมสร้างตนเอง");

    private SmallDistrict() {}

    public static void in(ApplicationContext service, DistrictId district) {
        JdbcClient jdbc = service.getBean(JdbcClient.class);
        jdbc.sql("truncate school, network, group_chat, school_list cascade").update();
        // truncating takes along whatever points there, the staff's posts too
        jdbc.sql(
                        """
                        insert into post (district_id, id, person_id, role, state, from_day, source, created_at)
                        select district_id, gen_random_uuid(), id, 'staff', 'held', current_date, 'console', now() from person
                        """)
                .update();
        Network.Id river = service.getBean(Networks.class).put(district, "N1", "เครือข่ายริมน้ำ");
        Network.Id hill = service.getBean(Networks.class).put(district, "N2", "เครือข่ายเชิงเขา");
        List<School.Id> schools = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            schools.add(
                    service.getBean(Schools.class)
                            .put(
                                    district,
                                    new Schools.Told(
                                            String.valueOf(93_010_001 + i),
                                            NAMES.get(i),
                                            i % 2 == 0 ? river : hill,
                                            School.Level.values()[i % 3],
                                            School.Size.values()[i % 4],
                                            8 + 5 * i,
                                            new School.Location(
                                                    "ลำสินธุ์", "ศรีนครินทร์", "พัทลุง"))));
        }
        people(service, district, schools, river);
        groups(service, district, schools);
        UUID list = UUID.randomUUID();
        jdbc.sql(
                        "insert into school_list (district_id, id, name, created_at) values (?, ?, 'โรงเรียนขนาดเล็กที่ใช้ DLTV', now())")
                .params(district.value(), list)
                .update();
    }

    private static void people(
            ApplicationContext service,
            DistrictId district,
            List<School.Id> schools,
            Network.Id river) {
        Posts posts = service.getBean(Posts.class);
        Person somwang = add(service, district, "สมหวัง ตั้งใจ", "Uda1" + "e".repeat(29));
        posts.give(
                district,
                somwang.id(),
                Role.DIRECTOR,
                new Place.AtSchool(schools.getFirst()),
                Post.State.HELD,
                Post.Source.IMPORT);
        posts.give(
                district,
                somwang.id(),
                Role.NETWORK_CHAIR,
                new Place.InNetwork(river),
                Post.State.HELD,
                Post.Source.IMPORT);
        Person pim = add(service, district, "พิมพ์ชนก ศรีวิเชียร", "Uda2" + "e".repeat(29));
        posts.give(
                district,
                pim.id(),
                Role.TEACHER,
                new Place.AtSchool(schools.getFirst()),
                Post.State.WAITING,
                Post.Source.CLAIM);
        Person krieng = add(service, district, "เกรียงไกร ณ พัทลุง", "Uda3" + "e".repeat(29));
        posts.give(
                district,
                krieng.id(),
                Role.DIRECTOR,
                new Place.AtSchool(schools.get(1)),
                Post.State.WAITING,
                Post.Source.INVITE);
        Person before =
                service.getBean(People.class).add(district, "<b>อำนวย</b> เกษียณแล้ว", null, null);
        Post ended =
                posts.give(
                        district,
                        before.id(),
                        Role.TEACHER,
                        new Place.AtSchool(schools.getFirst()),
                        Post.State.HELD,
                        Post.Source.IMPORT);
        posts.end(district, ended.id());
    }

    private static Person add(
            ApplicationContext service, DistrictId district, String name, String line) {
        return service.getBean(People.class).add(district, name, null, new PersonId(line));
    }

    private static void groups(
            ApplicationContext service, DistrictId district, List<School.Id> schools) {
        Groups groups = service.getBean(Groups.class);
        ChatId bound = new ChatId.Group("Cda1" + "e".repeat(29));
        groups.bind(district, bound, new Stands.ForSchool(schools.getFirst()));
        groups.counted(district, bound, "ครูโรงเรียนบ้านหนองน้ำใส", 17);
        ChatId left = new ChatId.Group("Cda2" + "e".repeat(29));
        groups.bind(district, left, new Stands.ForSchool(schools.get(2)));
        groups.counted(district, left, "วัดป่าเสม็ดบ้านเรา", 9);
        Instant now = service.getBean(Clock.class).instant();
        for (int i = 0; i < CodeGuesses.FREE; i++) {
            service.getBean(CodeGuesses.class).wrong(district, bound, now.plusSeconds(i));
        }
        groups.gone(district, left, Groups.Why.LEFT, now)
                .ifPresent(
                        group ->
                                service.getBean(Attention.class)
                                        .tell(
                                                district,
                                                "group-left",
                                                new Subject("group", group.id().value())));
        groups.joined(district, new ChatId.Group("Cda3" + "e".repeat(29)), now);
    }
}
