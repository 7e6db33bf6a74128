package org.pueankru.bot.notices;

import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Permission;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * When a second person has to agree. Thread-safe; throws Spring's data access exceptions while the
 * store is down.
 */
@Repository
public class NoticeRules {
    private final JdbcClient jdbc;

    NoticeRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the district wants a second person for each notice. */
    public boolean secondApproval(DistrictId district) {
        return jdbc.sql("select second_approval from notice_rules where district_id = ?")
                .param(district.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    public void secondApproval(DistrictId district, boolean wanted) {
        jdbc.sql(
                        """
                        insert into notice_rules (district_id, second_approval) values (?, ?)
                        on conflict (district_id) do update set second_approval = excluded.second_approval
                        """)
                .params(district.value(), wanted)
                .update();
    }

    /** Where the district wants it, and for all schools wherever two people may agree. */
    boolean needSecond(DistrictId district, Notice notice) {
        return secondApproval(district)
                || (notice.audience().isEverybody() && entitled(district) >= 2);
    }

    private int entitled(DistrictId district) {
        return jdbc.sql(
                        """
                        select count(distinct p.id) from post
                        join person p on p.district_id = post.district_id and p.id = post.person_id
                        where post.district_id = ? and post.state = 'held' and post.role = any(?) and p.line_id is not null
                        """)
                .param(district.value())
                .param(
                        Permission.APPROVE_NOTICES.roles().stream()
                                .map(Role::code)
                                .toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    /** Whether somebody wrote it or changed it last. */
    boolean isAuthor(DistrictId district, Notice notice, Person.Id person) {
        return jdbc.sql(
                        "select created_by = :person or changed_by = :person from notice where district_id = :district and id = :id")
                .param("person", person.value())
                .param("district", district.value())
                .param("id", notice.id().value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
