package org.pueankru.bot.notices;

import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Permission;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

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
        return approvers(district).size();
    }

    /** Who may agree to announcements: held posts, of people who have the bot in LINE. */
    public Set<Person.Id> approvers(DistrictId district) {
        return jdbc
                .sql(
                        """
                        select distinct p.id from post
                        join person p on p.district_id = post.district_id and p.id = post.person_id
                        where post.district_id = ? and post.state = 'held' and post.role = any(?) and p.line_id is not null
                        """)
                .param(district.value())
                .param(
                        Permission.APPROVE_NOTICES.roles().stream()
                                .map(Role::code)
                                .toArray(String[]::new))
                .query((row, _) -> new Person.Id(row.getObject("id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean isApprover(DistrictId district, Person.Id person) {
        return approvers(district).contains(person);
    }

    /** Whether all who may agree to it wrote it: then nobody can be the second person. */
    boolean isNobodyElse(DistrictId district, Notice notice) {
        return approvers(district).stream().allMatch(person -> isAuthor(district, notice, person));
    }

    /** Whether somebody wrote any part of it since a second person agreed to it last. */
    public boolean isAuthor(DistrictId district, Notice notice, Person.Id person) {
        return jdbc.sql(
                                """
                                select count(*) from notice_writer where district_id = ? and notice_id = ? and person_id = ?
                                """)
                        .params(district.value(), notice.id().value(), person.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** A second person agreed to what they wrote. */
    void forgetWriters(DistrictId district, Notice.Id notice) {
        jdbc.sql("delete from notice_writer where district_id = ? and notice_id = ?")
                .params(district.value(), notice.value())
                .update();
    }

    /** Whether a program wrote it. */
    boolean isByProgram(DistrictId district, Notice notice) {
        return jdbc.sql(
                        "select by_token is not null from notice where district_id = :district and id = :id")
                .param("district", district.value())
                .param("id", notice.id().value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
