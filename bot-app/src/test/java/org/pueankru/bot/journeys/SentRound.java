package org.pueankru.bot.journeys;

import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.notices.Notice;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.UUID;

/** Makes a round look as if it had been sent to all schools, at any hour of the day. */
final class SentRound {
    private SentRound() {}

    static void send(JdbcClient jdbc, DistrictId district, Notice.Id round) {
        jdbc.sql(
                        """
                        update notice set state = 'sent', released_at = now(), approved_by = created_by, approved_at = now(),
                                          approved_cost = 100
                        where district_id = ? and id = ?
                        """)
                .params(district.value(), round.value())
                .update();
        jdbc.sql(
                        """
                        insert into notice_person (district_id, notice_id, person_id)
                        select district_id, ?, person_id from post
                        where district_id = ? and role = 'director' and state = 'held'
                        """)
                .params(round.value(), district.value())
                .update();
        jdbc.sql(
                        """
                        insert into notice_school (district_id, notice_id, school_id, target_id, to_people, unreached)
                        select s.district_id, :round, s.id, d.person_id, d.person_id is not null,
                               case when d.person_id is null then 'nobody' end
                        from school s
                        left join post d on d.district_id = s.district_id and d.school_id = s.id and d.role = 'director'
                             and d.state = 'held'
                        where s.district_id = :district
                        """)
                .param("round", round.value())
                .param("district", district.value())
                .update();
    }

    static UUID idIn(String address) {
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }
}
