package org.pueankru.bot.search.shelf;

import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What people keep, in PostgreSQL. Thread-safe; throws Spring's data access exceptions while the
 * store is down.
 */
@Repository
class Shelves implements PersonalData {
    /** A shelf holds no more. */
    static final int ROOM = 200;

    private final JdbcClient jdbc;

    Shelves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An item on a shelf. */
    record Kept(String item, String title, Instant savedAt) {}

    /**
     * Puts an item onto the shelf; one that is there stays where it is.
     *
     * @return false when the shelf is full
     */
    boolean save(DistrictId district, Person.Id person, Kept kept) {
        if (find(district, person, kept.item()).isEmpty() && count(district, person) >= ROOM) {
            return false;
        }
        jdbc.sql(
                        """
                        insert into shelf_item (district_id, person_id, item_id, title, saved_at) values (?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(
                        district.value(),
                        person.value(),
                        kept.item(),
                        kept.title(),
                        Timestamp.from(kept.savedAt()))
                .update();
        return true;
    }

    void remove(DistrictId district, Person.Id person, String item) {
        jdbc.sql("delete from shelf_item where district_id = ? and person_id = ? and item_id = ?")
                .params(district.value(), person.value(), item)
                .update();
    }

    int count(DistrictId district, Person.Id person) {
        return jdbc.sql("select count(*) from shelf_item where district_id = ? and person_id = ?")
                .params(district.value(), person.value())
                .query(Integer.class)
                .single();
    }

    Optional<Kept> find(DistrictId district, Person.Id person, String item) {
        return all(district, person).stream().filter(kept -> kept.item().equals(item)).findFirst();
    }

    /** The newest first; never more than {@link #ROOM}. */
    List<Kept> all(DistrictId district, Person.Id person) {
        return jdbc.sql(
                        """
                        select item_id, title, saved_at from shelf_item where district_id = ? and person_id = ?
                        order by saved_at desc, item_id
                        """)
                .params(district.value(), person.value())
                .query(
                        (row, _) ->
                                new Kept(
                                        row.getString("item_id"),
                                        row.getString("title"),
                                        row.getTimestamp("saved_at").toInstant()))
                .list();
    }

    @Override
    public String key() {
        return "shelf";
    }

    @Override
    public Object of(DistrictId district, Person.Id person) {
        return all(district, person).stream()
                .map(
                        kept ->
                                Map.of(
                                        "item", kept.item(),
                                        "title", kept.title(),
                                        "savedAt", kept.savedAt().toString()))
                .toList();
    }

    @Override
    public void erase(DistrictId district, Person.Id person) {
        jdbc.sql("delete from shelf_item where district_id = ? and person_id = ?")
                .params(district.value(), person.value())
                .update();
    }

    @Override
    public void move(DistrictId district, Person.Id from, Person.Id to) {
        all(district, from).forEach(kept -> save(district, to, kept));
        erase(district, from);
    }
}
