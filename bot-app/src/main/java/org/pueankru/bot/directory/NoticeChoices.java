package org.pueankru.bot.directory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What people do not want to be told. Duties and urgent notices are no {@link Kind}: they are
 * always told. Thread-safe; throws Spring's data access exceptions while the store is down.
 */
@Repository
public class NoticeChoices implements PersonalData {
    private final JdbcClient jdbc;

    NoticeChoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Kinds of notice that a person may do without. */
    public enum Kind {
        NEWS,
        CONTESTS,
        MEETINGS,
        /** A line beside an answer, never a message of its own. */
        NEW_MEDIA;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The kinds that a person does not want. */
    public Set<Kind> muted(DistrictId district, Person.Id person) {
        List<String> codes =
                jdbc.sql("select kind from muted_notice where district_id = ? and person_id = ?")
                        .params(district.value(), person.value())
                        .query(String.class)
                        .list();
        Set<Kind> muted = EnumSet.noneOf(Kind.class);
        Arrays.stream(Kind.values())
                .filter(kind -> codes.contains(kind.code()))
                .forEach(muted::add);
        return muted;
    }

    public void mute(DistrictId district, Person.Id person, Kind kind) {
        jdbc.sql(
                        """
                        insert into muted_notice (district_id, person_id, kind) values (?, ?, ?)
                        on conflict do nothing
                        """)
                .params(district.value(), person.value(), kind.code())
                .update();
    }

    public void unmute(DistrictId district, Person.Id person, Kind kind) {
        jdbc.sql("delete from muted_notice where district_id = ? and person_id = ? and kind = ?")
                .params(district.value(), person.value(), kind.code())
                .update();
    }

    @Override
    public String key() {
        return "mutedNotices";
    }

    @Override
    public Object of(DistrictId district, Person.Id person) {
        return muted(district, person).stream().map(Kind::code).toList();
    }

    @Override
    public void erase(DistrictId district, Person.Id person) {
        jdbc.sql("delete from muted_notice where district_id = ? and person_id = ?")
                .params(district.value(), person.value())
                .update();
    }

    @Override
    public void move(DistrictId district, Person.Id from, Person.Id to) {
        muted(district, from).forEach(kind -> mute(district, to, kind));
        erase(district, from);
    }
}
