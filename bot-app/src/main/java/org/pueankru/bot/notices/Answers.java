package org.pueankru.bot.notices;

import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.PersonalData;
import org.pueankru.bot.directory.School;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What people answered to announcements; the newest answer of each counts. Thread-safe; throws
 * Spring's data access exceptions while the store is down.
 */
@Repository
public class Answers implements PersonalData {
    /** A post that ended after its holder had answered; who came to a meeting comes no more. */
    private static final String HELD_THEN =
            """
            p.state = 'ended' and a.answer in ('seen', 'safe', 'need-help')
            and (a.at at time zone 'Asia/Bangkok')::date between p.from_day and p.to_day
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Answers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What somebody can answer. */
    public enum Answer {
        SEEN,
        COMING,
        NOT_COMING,
        SAFE,
        NEED_HELP;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Optional<Answer> ofCode(String code) {
            return Arrays.stream(values()).filter(answer -> answer.code().equals(code)).findFirst();
        }
    }

    /** Somebody answered. Whether people come to a meeting is {@link SignUp}'s to note. */
    void by(DistrictId district, Notice.Id notice, Comer comer, Answer answer) {
        switch (comer) {
            case Comer.Somebody(Person.Id person) -> byPerson(district, notice, person, answer);
            case Comer.OneSchool(School.Id school) -> bySchool(district, notice, school, answer);
        }
    }

    /** A person answered; the schools at which the person holds posts count as answered too. */
    public void byPerson(DistrictId district, Notice.Id notice, Person.Id person, Answer answer) {
        jdbc.sql(
                        """
                        insert into notice_answer (district_id, id, notice_id, person_id, answer, at)
                        values (:district, :id, :notice, :person, :answer, :now)
                        on conflict (district_id, notice_id, person_id) where person_id is not null
                        do update set answer = excluded.answer, at = excluded.at
                        """)
                .param("district", district.value())
                .param("id", UUID.randomUUID())
                .param("notice", notice.value())
                .param("person", person.value())
                .param("answer", answer.code())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Somebody answered in the group of a school. */
    public void bySchool(DistrictId district, Notice.Id notice, School.Id school, Answer answer) {
        jdbc.sql(
                        """
                        insert into notice_answer (district_id, id, notice_id, school_id, answer, at)
                        values (:district, :id, :notice, :school, :answer, :now)
                        on conflict (district_id, notice_id, school_id) where person_id is null
                        do update set answer = excluded.answer, at = excluded.at
                        """)
                .param("district", district.value())
                .param("id", UUID.randomUUID())
                .param("notice", notice.value())
                .param("school", school.value())
                .param("answer", answer.code())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * The newest answer of each school: its group's, or of anybody who holds a post there, or held
     * one when answering: who leaves takes no answer along, but comes to no meeting for the school.
     * Where somebody comes to a meeting the school does, whatever others answered.
     */
    public Map<School.Id, Answer> bySchool(DistrictId district, Notice.Id notice) {
        Map<School.Id, Answer> answers = new HashMap<>();
        jdbc.sql(
                        """
                        select coalesce(a.school_id, p.school_id) as school, a.answer from notice_answer a
                        left join post p on p.district_id = a.district_id and p.person_id = a.person_id and p.school_id is not null
                             and (p.state = 'held' or
                        """
                                + HELD_THEN
                                + """
                             )
                        where a.district_id = ? and a.notice_id = ? and coalesce(a.school_id, p.school_id) is not null
                        order by a.answer = 'coming', a.at
                        """)
                .params(district.value(), notice.value())
                .query(
                        row -> {
                            answers.put(
                                    new School.Id(row.getObject("school", UUID.class)),
                                    Answer.ofCode(row.getString("answer")).orElseThrow());
                        });
        return answers;
    }

    @Override
    public String key() {
        return "noticeAnswers";
    }

    @Override
    public Object of(DistrictId district, Person.Id person) {
        List<Map<String, String>> all =
                jdbc.sql(
                                """
                                select n.title, a.answer, a.at, a.seat, a.turn is not null as waits from notice_answer a
                                join notice n on n.district_id = a.district_id and n.id = a.notice_id
                                where a.district_id = ? and a.person_id = ? order by a.at
                                """)
                        .params(district.value(), person.value())
                        .query((row, _) -> copied(row))
                        .list();
        return all;
    }

    private static Map<String, String> copied(ResultSet row) throws SQLException {
        Map<String, String> copy = new LinkedHashMap<>();
        copy.put("title", row.getString("title"));
        copy.put("answer", row.getString("answer"));
        copy.put("at", row.getTimestamp("at").toInstant().toString());
        if (row.getString("seat") != null) {
            copy.put("place", row.getString("seat"));
        }
        if (row.getBoolean("waits")) {
            copy.put("waitsForPlace", "yes");
        }
        return copy;
    }

    /** What was answered for a school stays the school's; who said it goes. */
    @Override
    public void erase(DistrictId district, Person.Id person) {
        jdbc.sql(
                        """
                        insert into notice_answer (district_id, id, notice_id, school_id, answer, at)
                        select a.district_id, gen_random_uuid(), a.notice_id, p.school_id, a.answer, a.at from notice_answer a
                        join post p on p.district_id = a.district_id and p.person_id = a.person_id and p.school_id is not null
                             and
                        """
                                + HELD_THEN
                                + """
                        where a.district_id = ? and a.person_id = ?
                        on conflict (district_id, notice_id, school_id) where person_id is null do nothing
                        """)
                .params(district.value(), person.value())
                .update();
        delete(district, person);
    }

    private void delete(DistrictId district, Person.Id person) {
        jdbc.sql("delete from notice_answer where district_id = ? and person_id = ?")
                .params(district.value(), person.value())
                .update();
        jdbc.sql("delete from notice_person where district_id = ? and person_id = ?")
                .params(district.value(), person.value())
                .update();
    }

    @Override
    public void move(DistrictId district, Person.Id from, Person.Id to) {
        jdbc.sql(
                        """
                        update notice_answer a set person_id = :to
                        where a.district_id = :district and a.person_id = :from
                          and not exists (select 1 from notice_answer b
                                          where b.district_id = a.district_id and b.notice_id = a.notice_id and b.person_id = :to)
                        """)
                .param("to", to.value())
                .param("district", district.value())
                .param("from", from.value())
                .update();
        jdbc.sql(
                        """
                        insert into notice_person (district_id, notice_id, person_id)
                        select district_id, notice_id, :to from notice_person where district_id = :district and person_id = :from
                        on conflict do nothing
                        """)
                .param("to", to.value())
                .param("district", district.value())
                .param("from", from.value())
                .update();
        delete(district, from);
    }
}
