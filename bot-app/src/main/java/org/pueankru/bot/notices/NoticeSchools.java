package org.pueankru.bot.notices;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.notices.Answers.Answer;
import org.pueankru.bot.outbox.Delivery;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What came of an announcement, by school. Thread-safe. */
@Repository
public class NoticeSchools {
    /** It was told, and has not answered. */
    public static final String SILENT = "silent";

    /** It is still to be told. */
    public static final String WAITING = "waiting";

    /** Nobody of it could be told. */
    public static final String UNREACHABLE = "unreachable";

    /** What was to be sent to it was cancelled. */
    public static final String CANCELLED = "cancelled";

    private static final Set<String> NOT_THERE =
            Set.of(
                    Delivery.State.LOST.code(),
                    Delivery.State.REFUSED.code(),
                    Delivery.State.MISSED.code());

    private static final Set<String> TO_COME =
            Set.of(Delivery.State.WAITING.code(), Delivery.State.HELD.code());

    private final JdbcClient jdbc;
    private final Answers answers;

    NoticeSchools(JdbcClient jdbc, Answers answers) {
        this.jdbc = jdbc;
        this.answers = answers;
    }

    /**
     * A school of the audience.
     *
     * @param target name of the group or person; null when nobody could be reached
     * @param delivery how far the delivery has come
     * @param error what LINE or the network said last
     * @param unreached why nobody could be reached
     * @param answer the newest; null = none yet
     */
    public record Row(
            UUID id,
            String code,
            String name,
            @Nullable String network,
            @Nullable String target,
            @Nullable String delivery,
            @Nullable String error,
            @Nullable String unreached,
            @Nullable String answer) {
        private Row with(@Nullable Answer answered) {
            String code = answered == null ? null : answered.code();
            return new Row(id, this.code, name, network, target, delivery, error, unreached, code);
        }

        /** Its answer, or why there is none. */
        public String standing() {
            if (answer != null) {
                return answer;
            }
            if (unreached != null || NOT_THERE.contains(String.valueOf(delivery))) {
                return UNREACHABLE;
            }
            if (TO_COME.contains(String.valueOf(delivery))) {
                return WAITING;
            }
            return Delivery.State.CANCELLED.code().equals(delivery) ? CANCELLED : SILENT;
        }

        boolean needsHelp() {
            return Answer.NEED_HELP.code().equals(answer);
        }
    }

    /**
     * So many schools stand so.
     *
     * @param standing as {@link Row#standing} says it
     */
    public record Count(String standing, long schools) {
        public boolean isAnswer() {
            return Answer.ofCode(standing).isPresent();
        }
    }

    /** Those who need help first, then by name. */
    public List<Row> rows(DistrictId district, Notice.Id notice) {
        Map<School.Id, Answer> given = answers.bySchool(district, notice);
        return reached(district, notice).stream()
                .map(row -> row.with(given.get(new School.Id(row.id()))))
                .sorted(
                        Comparator.comparing((Row row) -> !row.needsHelp())
                                .thenComparing(Row::name))
                .toList();
    }

    private List<Row> reached(DistrictId district, Notice.Id notice) {
        return jdbc.sql(
                        """
                        select s.id, s.code, s.name, network.name as network,
                               coalesce(nullif(g.name, ''), p.name) as target,
                               d.state as delivery, d.error, n.unreached, null as answer
                        from notice_school n
                        join school s on s.district_id = n.district_id and s.id = n.school_id
                        left join network on network.district_id = s.district_id and network.id = s.network_id
                        left join group_chat g on g.district_id = n.district_id and g.id = n.target_id
                        left join person p on p.district_id = n.district_id and p.id = n.target_id
                        left join lateral (
                            select d.state, d.error from delivery d
                            where d.district_id = n.district_id and d.target_id = n.target_id and d.retried_by is null
                              and (d.sending_id = n.notice_id
                                   or d.sending_id in (select r.id from notice_retry r
                                                       where r.district_id = n.district_id and r.notice_id = n.notice_id))
                            limit 1) d on true
                        where n.district_id = ? and n.notice_id = ?
                        """)
                .params(district.value(), notice.value())
                .query(Row.class)
                .list();
    }

    /** Schools that have nothing because LINE refused what was sent. */
    public List<UUID> refused(DistrictId district, Notice.Id notice) {
        return reached(district, notice).stream()
                .filter(row -> Delivery.State.REFUSED.code().equals(row.delivery()))
                .map(Row::id)
                .toList();
    }

    /** How many stand how: each school in one figure; only what there is. */
    public static List<Count> counts(List<Row> rows) {
        Map<String, Long> found =
                rows.stream().collect(Collectors.groupingBy(Row::standing, Collectors.counting()));
        return Stream.concat(
                        Arrays.stream(Answer.values()).map(Answer::code),
                        Stream.of(SILENT, WAITING, UNREACHABLE, CANCELLED))
                .map(standing -> new Count(standing, found.getOrDefault(standing, 0L)))
                .filter(count -> count.schools() > 0)
                .toList();
    }
}
