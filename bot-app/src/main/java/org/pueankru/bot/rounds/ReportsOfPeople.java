package org.pueankru.bot.rounds;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.List;
import java.util.Map;

/**
 * Who said what for schools. Thread-safe; throws Spring's data access exceptions while the store is
 * down.
 */
@Repository
class ReportsOfPeople implements PersonalData {
    private final JdbcClient jdbc;

    ReportsOfPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "reports";
    }

    @Override
    public Object of(DistrictId district, Person.Id person) {
        List<Map<String, Object>> all =
                jdbc.sql(
                                """
                                select n.title, s.name as school, r.reported_by = :person as reported, r.help_by = :person as asked_for_help,
                                       r.asked_by = :person as asked_for_time
                                from round_school r
                                join notice n on n.district_id = r.district_id and n.id = r.notice_id
                                join school s on s.district_id = r.district_id and s.id = r.school_id
                                where r.district_id = :district and :person in (r.reported_by, r.help_by, r.asked_by)
                                order by n.released_at, s.name
                                """)
                        .param("person", person.value())
                        .param("district", district.value())
                        .query(
                                (row, _) ->
                                        Map.<String, Object>of(
                                                "title",
                                                row.getString("title"),
                                                "school",
                                                row.getString("school"),
                                                "reported",
                                                row.getBoolean("reported"),
                                                "askedForHelp",
                                                row.getBoolean("asked_for_help"),
                                                "askedForTime",
                                                row.getBoolean("asked_for_time")))
                        .list();
        return all;
    }

    /** What the school said stays the school's; who said it goes. */
    @Override
    public void erase(DistrictId district, Person.Id person) {
        become(district, person, null);
    }

    @Override
    public void move(DistrictId district, Person.Id from, Person.Id to) {
        become(district, from, to);
    }

    private void become(DistrictId district, Person.Id from, Person.@Nullable Id to) {
        jdbc.sql(
                        """
                        update round_school
                        set reported_by = case when reported_by = :from then :to else reported_by end,
                            help_by = case when help_by = :from then :to else help_by end,
                            asked_by = case when asked_by = :from then :to else asked_by end
                        where district_id = :district and :from in (reported_by, help_by, asked_by)
                        """)
                .param("from", from.value())
                .param("to", to == null ? null : to.value(), java.sql.Types.OTHER)
                .param("district", district.value())
                .update();
    }
}
