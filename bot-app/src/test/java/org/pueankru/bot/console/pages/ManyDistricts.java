package org.pueankru.bot.console.pages;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.UUID;

import javax.sql.DataSource;

/** The whole country: 245 districts of 120 schools, and 20,000 people in one of them. */
public final class ManyDistricts {
    public static final int SCHOOLS = 120;
    public static final int PEOPLE = 20_000;

    private ManyDistricts() {}

    /**
     * @param district the one that has the people
     */
    public static void fill(DataSource database, UUID district) {
        // without the service's limit of seconds
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql(
                        """
                        insert into district (id, name, channel_id, created_at)
                        select gen_random_uuid(), 'สพป.ที่ ' || i, 'many-' || i, now() from generate_series(1, 244) i
                        """)
                .update();
        jdbc.sql(
                        """
                        insert into network (district_id, id, code, name)
                        select d.id, gen_random_uuid(), 'm' || lpad(i::text, 2, '0'), 'เครือข่ายที่ ' || i
                        from district d, generate_series(1, 12) i where d.id = :district or d.channel_id like 'many-%'
                        """)
                .param("district", district)
                .update();
        jdbc.sql(
                        """
                        insert into school (district_id, id, code, name, name_key, network_id, level, size, staff_count, amphoe)
                        select d.id, gen_random_uuid(), '93' || lpad(i::text, 6, '0'), 'โรงเรียน' || n.name, n.name,
                               (select k.id from network k where k.district_id = d.id and k.code = 'm' || lpad((1 + i % 12)::text, 2, '0')),
                               (array['primary', 'extended', 'secondary'])[1 + i % 3],
                               (array['small', 'medium', 'large', 'extra-large'])[1 + i % 4], 8 + i % 70, 'เมือง'
                        from district d, generate_series(1, 120) i,
                             lateral (select (array['บ้านหนอง', 'วัดป่า', 'บ้านควน', 'ชุมชนบ้าน', 'วัดท่า'])[1 + i % 5]
                                             || (array['น้ำใส', 'แสง', 'มะพร้าว', 'พร้าว', 'ช้าง', 'เสม็ด', 'โพธิ์'])[1 + i % 7] || i as name) n
                        where d.id = :district or d.channel_id like 'many-%'
                        """)
                .param("district", district)
                .update();
        jdbc.sql(
                        """
                        insert into person (district_id, id, code, name, name_key, line_id, created_at)
                        select :district, gen_random_uuid(), 'p' || i, n.name, replace(n.name, ' ', ''),
                               case when i % 2 = 0 then 'Umany' || i end, now() - i * interval '1 minute'
                        from generate_series(1, 20000) i,
                             lateral (select (array['สมศรี', 'วิชัย', 'กาญจนา', 'ปรีชา', 'นภา', 'อำนวย', 'สุนีย์'])[1 + i % 7] || ' '
                                             || (array['ใจดี', 'แก้วมณี', 'ทองคำ', 'ศรีสุข', 'รักษ์ไทย'])[1 + i % 5] || i as name) n
                        """)
                .param("district", district)
                .update();
        // without a count PostgreSQL may number all schools anew for each person
        jdbc.sql("analyze person, school").update();
        jdbc.sql(
                        """
                        insert into post (district_id, id, person_id, role, school_id, state, from_day, source, created_at)
                        select p.district_id, gen_random_uuid(), p.id, case when p.i <= 120 then 'director' else 'teacher' end,
                               s.id, 'held', current_date, 'import', now()
                        from (select district_id, id, row_number() over (order by code) as i from person
                              where district_id = :district and code like 'p%') p
                        join (select id, row_number() over (order by code) as i from school
                              where district_id = :district and code like '93%') s on s.i = 1 + p.i % 120
                        """)
                .param("district", district)
                .update();
        jdbc.sql(
                        """
                        insert into audit_entry (district_id, at, actor_id, actor_kind, act, subject_kind, subject_id)
                        select p.district_id, now() - (random() * 400) * interval '1 day', p.id, 'person',
                               (array['post-given', 'school-changed', 'signed-in'])[1 + (random() * 2)::int], 'person', p.id
                        from person p, generate_series(1, 5) where p.district_id = :district and p.code like 'p%'
                        """)
                .param("district", district)
                .update();
        jdbc.sql("analyze").update();
    }

    /**
     * 1,000 schools in that district, and twelve rounds of a year in every district: half of the
     * schools reported, others asked for help or time.
     */
    public static void addRounds(DataSource database, UUID district) {
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql(
                        """
                        insert into school (district_id, id, code, name, name_key, network_id)
                        select :district, gen_random_uuid(), '94' || lpad(i::text, 6, '0'), 'โรงเรียนใหม่ ' || i, 'ใหม่' || i,
                               (select k.id from network k
                                where k.district_id = :district and k.code = 'm' || lpad((1 + i % 12)::text, 2, '0'))
                        from generate_series(1, 880) i
                        """)
                .param("district", district)
                .update();
        jdbc.sql(
                        """
                        insert into person (district_id, id, name, name_key, created_at)
                        select id, id, 'เจ้าหน้าที่', 'เจ้าหน้าที่', now() from district
                        """)
                .update();
        jdbc.sql(
                        """
                        insert into notice (district_id, id, kind, state, version, title, content, audience, created_by, created_at,
                                            changed_by, changed_at, released_at)
                        select d.id, gen_random_uuid(), 'report-due', 'sent', 1, 'รายงาน ' || i,
                               jsonb_build_object('title', 'รายงาน', 'text', 'รายงาน', 'asks', 'REPORT', 'attachments', '[]'::jsonb,
                                   'from', '2026-' || lpad(i::text, 2, '0') || '-15T16:30:00',
                                   'ladder', jsonb_build_object('days', '[-1]'::jsonb, 'most', 1, 'gap', 1),
                                   'round', jsonb_build_object('name', 'รอบ ' || i, 'fiscalYear', 2569, 'names', true, 'goesUp', false)),
                               '{"networks": [], "levels": [], "sizes": [], "lists": [], "picked": [], "except": [], "way": "SCHOOL_GROUPS", "roles": []}',
                               d.id, now(), d.id, now(), now()
                        from district d, generate_series(1, 12) i
                        """)
                .update();
        jdbc.sql(
                        """
                        insert into notice_school (district_id, notice_id, school_id, unreached)
                        select n.district_id, n.id, s.id, 'nobody' from notice n
                        join school s on s.district_id = n.district_id where n.title like 'รายงาน %'
                        """)
                .update();
        jdbc.sql(
                        """
                        insert into round_school (district_id, notice_id, school_id, reported_at, reported_how, help_at, asked_days, asked_at)
                        select district_id, notice_id, school_id, case when m < 6 then now() end, case when m < 6 then 'staff' end,
                               case when m = 6 then now() end, case when m = 7 then 7 end, case when m = 7 then now() end
                        from (select *, abs(hashtext(school_id::text || notice_id)) % 12 as m from notice_school) x where m < 8
                        """)
                .update();
        jdbc.sql("analyze").update();
    }

    /** The schools of one of these rounds were told of it, and three times reminded. */
    public static void addReminders(DataSource database, UUID round) {
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql(
                        "update notice_school set target_id = gen_random_uuid(), unreached = null where notice_id = ?")
                .param(round)
                .update();
        for (int day = 3; day > 0; day--) {
            jdbc.sql(
                            """
                            with run as (
                                insert into reminder_run (district_id, id, notice_id, kind, made_at, made_on, cost, state)
                                select district_id, gen_random_uuid(), id, 'school', now() - :day * interval '1 day', current_date - :day, 1, 'over'
                                from notice where id = :round returning district_id, id, notice_id),
                            step as (
                                insert into reminder (district_id, notice_id, school_id, step, run_id)
                                select run.district_id, run.notice_id, ns.school_id, 'd-' || :day, run.id
                                from run join notice_school ns on ns.district_id = run.district_id and ns.notice_id = run.notice_id)
                            insert into reminder_target (district_id, run_id, target_id, school_id)
                            select run.district_id, run.id, ns.target_id, ns.school_id
                            from run join notice_school ns on ns.district_id = run.district_id and ns.notice_id = run.notice_id
                            """)
                    .param("day", day)
                    .param("round", round)
                    .update();
        }
        send(
                jdbc,
                "select district_id, id, notice_id from reminder_run where notice_id = :about union all select district_id, id, id from notice where id = :about",
                "select target_id from notice_school where notice_id = :about",
                round);
    }

    /** All its people were told of a notice, and two of three answered. */
    public static void addNoticeToPeople(DataSource database, UUID district, UUID notice) {
        JdbcClient jdbc = JdbcClient.create(database);
        jdbc.sql(
                        """
                        insert into notice (district_id, id, kind, state, version, title, content, audience, created_by, created_at,
                                            changed_by, changed_at, released_at)
                        select district_id, :notice, 'news', 'sent', 1, 'ข่าวถึงทุกคน',
                               '{"title": "ข่าวถึงทุกคน", "text": "ข่าว", "asks": "SEEN", "attachments": []}',
                               jsonb_set(jsonb_set(audience, '{way}', '"PEOPLE"'), '{roles}', '["TEACHER", "DIRECTOR"]'),
                               created_by, now(), created_by, now(), now()
                        from notice where district_id = :district limit 1
                        """)
                .param("notice", notice)
                .param("district", district)
                .update();
        jdbc.sql(
                        """
                        insert into notice_person (district_id, notice_id, person_id)
                        select district_id, ?, id from person where district_id = ? and code like 'p%'
                        """)
                .params(notice, district)
                .update();
        jdbc.sql(
                        """
                        insert into notice_answer (district_id, id, notice_id, person_id, answer, at)
                        select district_id, gen_random_uuid(), notice_id, person_id, 'seen', now() from notice_person
                        where notice_id = ? and abs(hashtext(person_id::text)) % 3 > 0
                        """)
                .param(notice)
                .update();
        send(
                jdbc,
                "select district_id, id, id from notice where id = :about",
                "select person_id from notice_person where notice_id = :about",
                notice);
    }

    private static void send(JdbcClient jdbc, String sendings, String targets, UUID about) {
        jdbc.sql(
                        """
                        with made as (
                            insert into sending (district_id, id, about, urgent, state, created_at, changed_at)
                            select s.d, s.i, nullif(s.a, s.i), false, 'done', now(), now() from (%s) s (d, i, a)
                            returning district_id, id),
                        body as (
                            insert into delivery_body (district_id, id, sending_id, messages, objects, created_at)
                            select district_id, id, id, '[]', 1, now() from made)
                        insert into delivery (district_id, sending_id, target_id, chat_kind, retry_key, body_id, cost, state, due_at, closed_at)
                        select made.district_id, made.id, t.target, 'group', gen_random_uuid(), made.id, 1, 'accepted', now(), now()
                        from made, (%s) t (target)
                        """
                                .formatted(sendings, targets))
                .param("about", about)
                .update();
        jdbc.sql("analyze").update();
    }
}
