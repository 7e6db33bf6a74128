package org.pueankru.bot.journeys;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.UUID;

/**
 * An announcement that went to the groups of many schools, as it stands on the day after. Of ten
 * schools six answered, two are silent, the group of one was lost and is bound again, and of the
 * tenth nobody knows whether it arrived, or it has no group.
 */
record AnnouncedToMany(UUID notice, int schools) {
    /**
     * @param asks as {@code Content.Asks} calls it
     * @param answer what those say who answered
     */
    static AnnouncedToMany made(
            JdbcClient jdbc, UUID district, int schools, String asks, String answer) {
        UUID notice = UUID.randomUUID();
        addSchools(jdbc, district, schools);
        addNotice(jdbc, district, notice, asks);
        send(jdbc, district, notice);
        jdbc.sql(
                        """
                        insert into notice_answer (district_id, id, notice_id, school_id, answer, at, seat)
                        select district_id, gen_random_uuid(), :notice, id, :answer, now(),
                               case :answer when 'coming' then row_number() over (order by code) end
                        from school
                        where district_id = :district and code like '95%' and code::int % 10 < 6
                        """)
                .param("notice", notice)
                .param("answer", answer)
                .param("district", district)
                .update();
        jdbc.sql("analyze").update();
        return new AnnouncedToMany(notice, schools);
    }

    private static void addSchools(JdbcClient jdbc, UUID district, int schools) {
        jdbc.sql(
                        """
                        insert into network (district_id, id, code, name)
                        select :district, gen_random_uuid(), 'g' || lpad(i::text, 2, '0'),
                               'เครือข่าย' || (array['ริมปิง', 'เขาอกทะลุ', 'ลุ่มน้ำปากพนัง', 'ทุ่งกุลา'])[1 + i % 4] || ' ' || i
                        from generate_series(1, 12) i
                        on conflict do nothing
                        """)
                .param("district", district)
                .update();
        jdbc.sql(
                        """
                        insert into school (district_id, id, code, name, name_key, network_id)
                        select :district, gen_random_uuid(), '95' || lpad(i::text, 6, '0'), 'โรงเรียน' || n.name, n.name,
                               (select k.id from network k where k.district_id = :district and k.code = 'g' || lpad((1 + i % 12)::text, 2, '0'))
                        from generate_series(1, :schools) i,
                             lateral (select (array['บ้านหนองน้ำใส', 'วัดป่าเสม็ด', 'บ้านควนขี้แรด', 'อนุบาลต้นกล้าราษฎร์บำรุง', 'บ้านทุ่งชุมพลใต้', 'ชุมชนบ้านปากคลอง', 'วัดท่าสำเภาเหนือ'])[1 + i % 7]
                                             || i as name) n
                        on conflict do nothing
                        """)
                .param("district", district)
                .param("schools", schools)
                .update();
        jdbc.sql(
                        """
                        insert into group_chat (district_id, id, line_id, kind, name, state, school_id, members, counted_at, since, changed_at, count_due_at)
                        select district_id, gen_random_uuid(), 'C' || md5(code), 'group', 'ครู' || name, 'bound', id, 4, now(), now(), now(),
                               now() + interval '9 days'
                        from school where district_id = :district and code like '95%' and code::int % 20 <> 19
                        on conflict do nothing
                        """)
                .param("district", district)
                .update();
    }

    private static void addNotice(JdbcClient jdbc, UUID district, UUID notice, String asks) {
        jdbc.sql(
                        """
                        insert into notice (district_id, id, kind, state, version, title, content, audience, created_by, created_at,
                                            changed_by, changed_at, released_at)
                        select :district, :notice, case when :asks = 'COMING' then 'meeting' else 'urgent' end, 'sent', 1, 'ซ้อมแผนเผชิญเหตุน้ำท่วมทั้งเขตพื้นที่',
                               jsonb_build_object('title', 'ซ้อมแผนเผชิญเหตุน้ำท่วมทั้งเขตพื้นที่', 'text', 'ขอให้ทุกโรงเรียนรับทราบและแจ้งครูทุกคน',
                                                  'asks', :asks, 'attachments', '[]'::jsonb),
                               '{"networks": [], "levels": [], "sizes": [], "lists": [], "picked": [], "except": [], "way": "SCHOOL_GROUPS", "roles": []}',
                               p.id, now(), p.id, now(), now()
                        from person p where p.district_id = :district limit 1
                        """)
                .param("district", district)
                .param("notice", notice)
                .param("asks", asks)
                .update();
        jdbc.sql(
                        """
                        insert into notice_school (district_id, notice_id, school_id, target_id, unreached)
                        select s.district_id, :notice, s.id, g.id, case when g.id is null then 'no-group' end
                        from school s left join group_chat g on g.district_id = s.district_id and g.school_id = s.id
                        where s.district_id = :district and s.code like '95%'
                        """)
                .param("district", district)
                .param("notice", notice)
                .update();
    }

    private static void send(JdbcClient jdbc, UUID district, UUID notice) {
        jdbc.sql(
                        """
                        insert into sending (district_id, id, urgent, state, created_at, changed_at)
                        values (:district, :notice, true, 'done', now(), now())
                        """)
                .param("district", district)
                .param("notice", notice)
                .update();
        jdbc.sql(
                        """
                        insert into delivery_body (district_id, id, sending_id, messages, objects, created_at)
                        values (:district, :notice, :notice, '[]', 1, now())
                        """)
                .param("district", district)
                .param("notice", notice)
                .update();
        jdbc.sql(
                        """
                        insert into delivery (district_id, sending_id, target_id, chat_kind, retry_key, body_id, cost, state, error, due_at, closed_at)
                        select n.district_id, n.notice_id, n.target_id, 'group', gen_random_uuid(), n.notice_id, 4,
                               case s.code::int % 10 when 8 then 'lost' when 9 then 'unknown' else 'accepted' end,
                               case s.code::int % 10 when 8 then 'LINE does not know the chat' when 9 then 'no answer in time' end, now(), now()
                        from notice_school n join school s on s.district_id = n.district_id and s.id = n.school_id
                        where n.district_id = :district and n.notice_id = :notice and n.target_id is not null
                        """)
                .param("district", district)
                .param("notice", notice)
                .update();
    }
}
