package org.pueankru.bot.notices;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.School;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Places at meetings, and those who wait for one. Whoever writes here has {@link Editions#lock
 * locked} the notice before. Thread-safe; throws Spring's data access exceptions while the store is
 * down.
 */
@Repository
class Seats {
    private static final String ROW =
            """
            select id, person_id, school_id, seat, turn, news from notice_answer
            where district_id = :district and notice_id = :notice
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Seats(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What somebody answered.
     *
     * @param seat number of the place; null = none
     * @param turn whose turn comes first has the smaller one; null = does not wait
     * @param news the sending that tells what happened to them
     */
    record Row(
            UUID id,
            Comer comer,
            @Nullable Integer seat,
            @Nullable Long turn,
            @Nullable UUID news) {}

    Optional<Row> of(DistrictId district, Notice.Id notice, Comer comer) {
        return jdbc.sql(
                        ROW
                                + """
                                and (person_id = :person::uuid or (person_id is null and school_id = :school::uuid))
                                """)
                .param("district", district.value())
                .param("notice", notice.value())
                .param("person", personOf(comer))
                .param("school", schoolOf(comer))
                .query(Seats::row)
                .optional();
    }

    Optional<Row> byId(DistrictId district, Notice.Id notice, UUID answer) {
        return jdbc.sql(ROW + "and id = :id")
                .param("district", district.value())
                .param("notice", notice.value())
                .param("id", answer)
                .query(Seats::row)
                .optional();
    }

    /** Whose turn it is. */
    Optional<Row> first(DistrictId district, Notice.Id notice) {
        return jdbc.sql(ROW + "and turn is not null order by turn limit 1")
                .param("district", district.value())
                .param("notice", notice.value())
                .query(Seats::row)
                .optional();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        UUID person = row.getObject("person_id", UUID.class);
        return new Row(
                row.getObject("id", UUID.class),
                person == null
                        ? new Comer.OneSchool(new School.Id(row.getObject("school_id", UUID.class)))
                        : new Comer.Somebody(new Person.Id(person)),
                row.getObject("seat", Integer.class),
                row.getObject("turn", Long.class),
                row.getObject("news", UUID.class));
    }

    int taken(DistrictId district, Notice.Id notice) {
        return jdbc.sql(
                        "select count(*) from notice_answer where district_id = ? and notice_id = ? and seat is not null")
                .params(district.value(), notice.value())
                .query(Integer.class)
                .single();
    }

    /** The smallest number that nobody has. */
    int free(DistrictId district, Notice.Id notice) {
        return jdbc.sql(
                        """
                        select coalesce(min(n), 1) from (
                            select 1 as n union all
                            select seat + 1 from notice_answer
                            where district_id = :district and notice_id = :notice and seat is not null) next
                        where not exists (select 1 from notice_answer a
                                          where a.district_id = :district and a.notice_id = :notice and a.seat = n)
                        """)
                .param("district", district.value())
                .param("notice", notice.value())
                .query(Integer.class)
                .single();
    }

    /** How many wait, up to this turn. */
    int waitingUpTo(DistrictId district, Notice.Id notice, long turn) {
        return jdbc.sql(
                        "select count(*) from notice_answer where district_id = ? and notice_id = ? and turn <= ?")
                .params(district.value(), notice.value(), turn)
                .query(Integer.class)
                .single();
    }

    long nextTurn(DistrictId district, Notice.Id notice) {
        return jdbc.sql(
                        "select coalesce(max(turn), 0) + 1 from notice_answer where district_id = ? and notice_id = ?")
                .params(district.value(), notice.value())
                .query(Long.class)
                .single();
    }

    void comes(DistrictId district, Notice.Id notice, Comer comer, int seat) {
        put(district, notice, comer, Answers.Answer.COMING, seat, null);
    }

    void waits(DistrictId district, Notice.Id notice, Comer comer, long turn) {
        put(district, notice, comer, Answers.Answer.COMING, null, turn);
    }

    void stays(DistrictId district, Notice.Id notice, Comer comer) {
        put(district, notice, comer, Answers.Answer.NOT_COMING, null, null);
    }

    private void put(
            DistrictId district,
            Notice.Id notice,
            Comer comer,
            Answers.Answer answer,
            @Nullable Integer seat,
            @Nullable Long turn) {
        UUID known = of(district, notice, comer).map(Row::id).orElse(null);
        jdbc.sql(
                        """
                        insert into notice_answer (district_id, id, notice_id, person_id, school_id, answer, at, seat, turn)
                        values (:district, :id, :notice, :person::uuid, :school::uuid, :answer, :now, :seat, :turn)
                        on conflict (district_id, id)
                        do update set answer = excluded.answer, at = excluded.at, seat = excluded.seat, turn = excluded.turn,
                                      moved_up_at = null, news = null
                        """)
                .param("district", district.value())
                .param("id", known == null ? UUID.randomUUID() : known)
                .param("notice", notice.value())
                .param("person", personOf(comer))
                .param("school", schoolOf(comer))
                .param("answer", answer.code())
                .param("now", Timestamp.from(clock.instant()))
                .param("seat", seat)
                .param("turn", turn)
                .update();
    }

    /** Gives the place to one who waited. */
    void movesUp(DistrictId district, UUID answer, int seat) {
        jdbc.sql(
                        """
                        update notice_answer set seat = ?, turn = null, moved_up_at = ?
                        where district_id = ? and id = ? and turn is not null
                        """)
                .params(seat, Timestamp.from(clock.instant()), district.value(), answer)
                .update();
    }

    /** Notes the sending that tells them, or that there is nothing to tell any more. */
    void toldBy(DistrictId district, UUID answer, @Nullable UUID news) {
        jdbc.sql("update notice_answer set news = ? where district_id = ? and id = ?")
                .param(news)
                .param(district.value())
                .param(answer)
                .update();
    }

    /** Makes room for more; false when there is no limit, or not for fewer. */
    boolean raise(DistrictId district, Notice.Id notice, int places) {
        return jdbc.sql(
                                """
                                update notice set content = jsonb_set(content, '{places}', to_jsonb(:places::int))
                                where district_id = :district and id = :id and (content ->> 'places')::int < :places
                                """)
                        .param("places", places)
                        .param("district", district.value())
                        .param("id", notice.value())
                        .update()
                == 1;
    }

    /** What people answered to an edition counts for the one that corrects it. */
    void carryOver(DistrictId district, Notice.Id from, Notice.Id to) {
        jdbc.sql("update notice_answer set notice_id = ? where district_id = ? and notice_id = ?")
                .params(to.value(), district.value(), from.value())
                .update();
    }

    private static @Nullable UUID personOf(Comer comer) {
        return comer instanceof Comer.Somebody(Person.Id person) ? person.value() : null;
    }

    private static @Nullable UUID schoolOf(Comer comer) {
        return comer instanceof Comer.OneSchool(School.Id school) ? school.value() : null;
    }
}
