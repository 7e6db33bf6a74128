package org.pueankru.bot.notices;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.notices.Reach.Target;
import org.pueankru.bot.outbox.Delivery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What of a notice failed, in its own sending and in those that sent it again. Thread-safe. */
@Repository
class Failures {
    /** All sendings of a notice. */
    private static final String ITS_OWN =
            """
            and (d.sending_id = :notice
                 or d.sending_id in (select r.id from notice_retry r where r.district_id = d.district_id and r.notice_id = :notice))
            """;

    private final JdbcClient jdbc;
    private final Answers answers;

    Failures(JdbcClient jdbc, Answers answers) {
        this.jdbc = jdbc;
        this.answers = answers;
    }

    /** A failed delivery that nothing took the place of. */
    private record Row(
            Delivery.Name delivery,
            @Nullable String chat,
            Set<UUID> schools,
            List<String> names,
            Delivery.State state,
            @Nullable String error) {}

    /**
     * @param now whom the notice's audience reaches now
     */
    List<Failure> of(DistrictId district, Notice.Id notice, Reach now) {
        List<Row> rows = rows(district, notice);
        if (rows.isEmpty()) {
            return List.of();
        }
        Set<UUID> tried = new HashSet<>();
        Set<UUID> got = new HashSet<>();
        jdbc.sql(
                        "select d.target_id, d.state from delivery d where d.district_id = :district "
                                + ITS_OWN)
                .param("district", district.value())
                .param("notice", notice.value())
                .query(
                        row -> {
                            UUID chat = row.getObject("target_id", UUID.class);
                            tried.add(chat);
                            if (hasIt(Delivery.State.ofCode(row.getString("state")))) {
                                got.add(chat);
                            }
                        });
        Answered answered = answered(district, notice);
        return rows.stream().map(row -> failure(row, now, tried, got, answered)).toList();
    }

    private static boolean hasIt(Delivery.State state) {
        return switch (state) {
            case WAITING, HELD, ACCEPTED, RODE -> true;
            case MISSED, LOST, REFUSED, UNKNOWN, CANCELLED -> false;
        };
    }

    private static Failure failure(
            Row row, Reach now, Set<UUID> tried, Set<UUID> got, Answered answered) {
        List<Target> again =
                Retrying.again(
                        row.state(), row.delivery().target(), row.schools(), now, tried, got);
        List<Target> silent = again.stream().filter(target -> !answered.by(target)).toList();
        return new Failure(
                row.delivery(),
                row.chat(),
                row.names(),
                row.state(),
                row.error(),
                !again.isEmpty() && silent.isEmpty(),
                silent);
    }

    /** Who has answered, and for which schools it was answered or reported. */
    private record Answered(Set<UUID> people, Set<UUID> schools) {
        boolean by(Target target) {
            return people.contains(target.id())
                    || (!target.schools().isEmpty()
                            && target.schools().stream()
                                    .allMatch(school -> schools.contains(school.value())));
        }
    }

    private Answered answered(DistrictId district, Notice.Id notice) {
        Set<UUID> schools = new HashSet<>();
        answers.bySchool(district, notice).keySet().forEach(school -> schools.add(school.value()));
        schools.addAll(
                ids(
                        """
                        select school_id from round_standing where district_id = ? and notice_id = ? and reported_at is not null
                        """,
                        district,
                        notice));
        return new Answered(
                ids(
                        """
                        select person_id from notice_answer where district_id = ? and notice_id = ? and person_id is not null
                        """,
                        district,
                        notice),
                schools);
    }

    private Set<UUID> ids(String sql, DistrictId district, Notice.Id notice) {
        return Set.copyOf(
                jdbc.sql(sql).params(district.value(), notice.value()).query(UUID.class).list());
    }

    private List<Row> rows(DistrictId district, Notice.Id notice) {
        return jdbc.sql(
                        """
                        select d.sending_id, d.target_id, d.state, d.error, coalesce(nullif(g.name, ''), nullif(p.name, '')) as chat,
                               s.ids, s.names
                        from delivery d
                        left join group_chat g on g.district_id = d.district_id and g.id = d.target_id
                        left join person p on p.district_id = d.district_id and p.id = d.target_id
                        left join lateral (
                            select array_agg(school.id order by school.name, school.id) as ids,
                                   array_agg(school.name order by school.name, school.id) as names
                            from notice_school n
                            join school on school.district_id = n.district_id and school.id = n.school_id
                            where n.district_id = d.district_id and n.notice_id = :notice and n.target_id = d.target_id) s on true
                        where d.district_id = :district
                        """
                                + ITS_OWN
                                + """
                                  and d.state in ('lost', 'refused', 'unknown') and d.retried_by is null
                                order by d.state, s.names, chat, d.target_id
                                """)
                .param("district", district.value())
                .param("notice", notice.value())
                .query((row, _) -> row(row))
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new Delivery.Name(
                        row.getObject("sending_id", UUID.class),
                        row.getObject("target_id", UUID.class)),
                row.getString("chat"),
                Set.copyOf(array(row, "ids", UUID.class)),
                array(row, "names", String.class),
                Delivery.State.ofCode(row.getString("state")),
                row.getString("error"));
    }

    private static <T> List<T> array(ResultSet row, String column, Class<T> type)
            throws SQLException {
        java.sql.Array array = row.getArray(column);
        return array == null
                ? List.of()
                : Arrays.stream((Object[]) array.getArray()).map(type::cast).toList();
    }
}
