package org.pueankru.bot.notices;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.DistrictId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A notice and what corrected it, which are one matter to people: their answers, places and
 * calendar entries belong to all of it. Thread-safe; throws Spring's data access exceptions while
 * the store is down.
 */
@Repository
class Editions {
    /** Nobody corrects that often. */
    private static final int DEEPEST = 50;

    private final JdbcClient jdbc;

    Editions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One edition.
     *
     * @param releasedAt null when the first has not gone out
     */
    record Edition(
            Notice.Id id, @Nullable Instant releasedAt, boolean asksForComing, boolean hasTime) {}

    /**
     * All that belong together.
     *
     * @param editions the first, and those corrections that went out, in their order; never empty
     */
    record Family(List<Edition> editions) {
        Notice.Id first() {
            return editions.getFirst().id();
        }

        /** The newest that is such. */
        Optional<Edition> newest(Predicate<Edition> such) {
            return editions.reversed().stream().filter(such).findFirst();
        }
    }

    /** The notice's first edition: itself, when it corrects nothing. */
    Notice.Id first(DistrictId district, Notice.Id notice) {
        return new Notice.Id(
                jdbc.sql(
                                """
                                with recursive up (id, corrects, depth) as (
                                    select id, corrects, 0 from notice where district_id = :district and id = :id
                                    union all
                                    select n.id, n.corrects, up.depth + 1 from up
                                    join notice n on n.district_id = :district and n.id = up.corrects
                                    where up.depth < :deepest)
                                select id from up order by depth desc limit 1
                                """)
                        .param("district", district.value())
                        .param("id", notice.value())
                        .param("deepest", DEEPEST)
                        .query(UUID.class)
                        .single());
    }

    Family family(DistrictId district, Notice.Id notice) {
        return new Family(
                jdbc.sql(
                                """
                                with recursive down (id, depth) as (
                                    select id, 0 from notice where district_id = :district and id = :first
                                    union all
                                    select n.id, down.depth + 1 from down
                                    join notice n on n.district_id = :district and n.corrects = down.id
                                    where down.depth < :deepest)
                                select n.id, n.released_at, n.content ->> 'asks' = 'COMING' as coming,
                                       n.content ->> 'from' is not null as timed
                                from down join notice n on n.district_id = :district and n.id = down.id
                                where down.depth = 0 or n.state in ('sending', 'sent')
                                order by down.depth > 0, n.released_at, n.id
                                """)
                        .param("district", district.value())
                        .param("first", first(district, notice).value())
                        .param("deepest", DEEPEST)
                        .query(
                                (row, _) ->
                                        new Edition(
                                                new Notice.Id(row.getObject("id", UUID.class)),
                                                instant(row.getTimestamp("released_at")),
                                                row.getBoolean("coming"),
                                                row.getBoolean("timed")))
                        .list());
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /** Whoever else locks an edition of the same waits until the transaction ends. */
    void lock(DistrictId district, Notice.Id notice) {
        jdbc.sql("select id from notice where district_id = ? and id = ? for no key update")
                .params(district.value(), first(district, notice).value())
                .query(UUID.class)
                .single();
    }

    /**
     * How often people were told something else of it: by corrections that went out, by cancelling,
     * by another day of a round. It never becomes less, whatever is cancelled later.
     *
     * @param first the first edition
     */
    int changes(DistrictId district, Notice.Id first) {
        return jdbc.sql(
                        """
                        with recursive down (id, depth) as (
                            select id, 0 from notice where district_id = :district and id = :first
                            union all
                            select n.id, down.depth + 1 from down
                            join notice n on n.district_id = :district and n.corrects = down.id
                            where down.depth < :deepest),
                        told as (
                            select n.id, n.state, down.depth from down
                            join notice n on n.district_id = :district and n.id = down.id
                            where down.depth = 0 or n.released_at is not null)
                        select count(*) filter (where depth > 0) + count(*) filter (where state = 'cancelled')
                               + (select count(*) from audit_entry a
                                  where a.district_id = :district and a.act = 'round-changed' and a.subject_id in (select id from told))
                        from told
                        """)
                .param("district", district.value())
                .param("first", first.value())
                .param("deepest", DEEPEST)
                .query(Integer.class)
                .single();
    }

    /** What people call it in the chat. */
    long numberOf(DistrictId district, Notice.Id notice) {
        return jdbc.sql("select number from notice where district_id = ? and id = ?")
                .params(district.value(), notice.value())
                .query(Long.class)
                .single();
    }

    Optional<Notice.Id> byNumber(DistrictId district, long number) {
        return jdbc.sql("select id from notice where district_id = ? and number = ?")
                .params(district.value(), number)
                .query(UUID.class)
                .optional()
                .map(Notice.Id::new);
    }

    /** Whose it is; for those who come from outside with nothing but its id. */
    Optional<DistrictId> districtOf(Notice.Id notice) {
        return jdbc.sql("select district_id from notice where id = ?")
                .param(notice.value())
                .query(UUID.class)
                .optional()
                .map(DistrictId::new);
    }
}
