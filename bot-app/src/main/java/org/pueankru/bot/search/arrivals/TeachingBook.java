package org.pueankru.bot.search.arrivals;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.NoticeChoices;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.PersonalData;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.PersonId;
import org.pueankru.index.Grade;
import org.pueankru.index.LearningArea;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What people told that they teach, in PostgreSQL. Thread-safe; throws Spring's data access
 * exceptions while the store is down.
 */
@Repository
class TeachingBook implements PersonalData {
    private final JdbcClient jdbc;

    TeachingBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is known of one person.
     *
     * @param seenUntil what came into the library until then is not new to them
     * @param toldOn the day when they were last told of new media
     */
    record Entry(Teaching teaching, Instant seenUntil, @Nullable LocalDate toldOn) {}

    Optional<Entry> of(Person.Id person, DistrictId district) {
        return jdbc.sql(
                        """
                        select grades, areas, seen_until, told_on from teaching where district_id = ? and person_id = ?
                        """)
                .params(district.value(), person.value())
                .query((row, _) -> entry(row))
                .optional();
    }

    private static Entry entry(ResultSet row) throws SQLException {
        var teaching =
                new Teaching(
                        codes(row.getArray("grades"), Grade::ofCode),
                        codes(row.getArray("areas"), LearningArea::ofCode));
        return new Entry(
                teaching,
                row.getTimestamp("seen_until").toInstant(),
                row.getObject("told_on", LocalDate.class));
    }

    private static <T> Set<T> codes(Array array, Function<String, Optional<T>> read)
            throws SQLException {
        return Arrays.stream((String[]) array.getArray())
                .flatMap(code -> read.apply(code).stream())
                .collect(Collectors.toSet());
    }

    /** Somebody who told what they teach, was not told of new media that day, and wants to be. */
    record Waiting(DistrictId district, Person.Id person, Entry entry) {}

    /** Whoever writes from this LINE account, when they may be told of new media on that day. */
    Optional<Waiting> waiting(ChannelId channel, PersonId line, LocalDate day) {
        return jdbc.sql(
                        """
                        select t.district_id, t.person_id, t.grades, t.areas, t.seen_until, t.told_on
                        from district d
                        join person p on p.district_id = d.id and p.line_id = :line and p.erased_at is null
                        join teaching t on t.district_id = d.id and t.person_id = p.id
                        where d.channel_id = :channel and d.closed_at is null
                          and (t.told_on is null or t.told_on < :day)
                          and not exists (select from muted_notice m
                                          where m.district_id = d.id and m.person_id = p.id and m.kind = :kind)
                        """)
                .param("line", line.value())
                .param("channel", channel.value())
                .param("day", day)
                .param("kind", NoticeChoices.Kind.NEW_MEDIA.code())
                .query(
                        (row, _) ->
                                new Waiting(
                                        new DistrictId(row.getObject("district_id", UUID.class)),
                                        new Person.Id(row.getObject("person_id", UUID.class)),
                                        entry(row)))
                .optional();
    }

    /**
     * Notes what a person teaches; what was new to them stays so.
     *
     * @param at what came before is not new to who tells this for the first time
     */
    void put(DistrictId district, Person.Id person, Teaching teaching, Instant at) {
        jdbc.sql(
                        """
                        insert into teaching (district_id, person_id, grades, areas, seen_until)
                        values (:district, :person, :grades, :areas, :at)
                        on conflict (district_id, person_id) do update set grades = :grades, areas = :areas
                        """)
                .param("district", district.value())
                .param("person", person.value())
                .param("grades", codes(teaching.grades().stream().map(Grade::code)))
                .param("areas", codes(teaching.areas().stream().map(LearningArea::code)))
                .param("at", Timestamp.from(at))
                .update();
    }

    private static String[] codes(Stream<String> codes) {
        return codes.toArray(String[]::new);
    }

    /** Notes that a person was told; never less than was noted before. */
    void told(DistrictId district, Person.Id person, Instant seenUntil, LocalDate day) {
        jdbc.sql(
                        """
                        update teaching set seen_until = greatest(seen_until, ?), told_on = greatest(told_on, ?)
                        where district_id = ? and person_id = ?
                        """)
                .params(Timestamp.from(seenUntil), day, district.value(), person.value())
                .update();
    }

    @Override
    public String key() {
        return "teaching";
    }

    @Override
    public Object of(DistrictId district, Person.Id person) {
        return of(person, district).map(TeachingBook::forFile).orElseGet(Map::of);
    }

    private static Map<String, Object> forFile(Entry entry) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("grades", entry.teaching().grades().stream().map(Grade::code).toList());
        file.put("areas", entry.teaching().areas().stream().map(LearningArea::code).toList());
        file.put("seenUntil", entry.seenUntil().toString());
        file.put("toldOn", entry.toldOn() == null ? List.of() : entry.toldOn().toString());
        return file;
    }

    @Override
    public void erase(DistrictId district, Person.Id person) {
        jdbc.sql("delete from teaching where district_id = ? and person_id = ?")
                .params(district.value(), person.value())
                .update();
    }

    /** What the second told already is the later word. */
    @Override
    public void move(DistrictId district, Person.Id from, Person.Id to) {
        jdbc.sql(
                        """
                        insert into teaching (district_id, person_id, grades, areas, seen_until, told_on)
                        select district_id, ?, grades, areas, seen_until, told_on from teaching
                        where district_id = ? and person_id = ?
                        on conflict do nothing
                        """)
                .params(to.value(), district.value(), from.value())
                .update();
        erase(district, from);
    }
}
