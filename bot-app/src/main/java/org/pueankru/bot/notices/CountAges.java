package org.pueankru.bot.notices;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.notices.Reach.Target;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** When groups were counted. Thread-safe. */
@Repository
class CountAges {
    private final JdbcClient jdbc;

    CountAges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest count among these; null when there is none. */
    @Nullable Instant oldest(DistrictId district, Collection<Target> targets) {
        return of(district, targets).values().stream().min(Comparator.naturalOrder()).orElse(null);
    }

    /** Groups that nobody counted since, those that nobody ever counted first. */
    List<Target> before(DistrictId district, Collection<Target> targets, Instant since) {
        Map<UUID, Instant> ages = of(district, targets);
        return targets.stream()
                .filter(target -> !target.isPerson())
                .filter(target -> ages.getOrDefault(target.id(), Instant.MIN).isBefore(since))
                .sorted(Comparator.comparing(target -> ages.getOrDefault(target.id(), Instant.MIN)))
                .toList();
    }

    private Map<UUID, Instant> of(DistrictId district, Collection<Target> targets) {
        Map<UUID, Instant> ages = new HashMap<>();
        jdbc.sql(
                        """
                        select id, counted_at from group_chat
                        where district_id = ? and id = any(?) and members is not null and counted_at is not null
                        """)
                .param(district.value())
                .param(
                        targets.stream()
                                .filter(target -> !target.isPerson())
                                .map(Target::id)
                                .toArray(UUID[]::new))
                .query(
                        (row, _) ->
                                Map.entry(
                                        row.getObject("id", UUID.class),
                                        moment(row.getTimestamp("counted_at"))))
                .list()
                .forEach(age -> ages.put(age.getKey(), age.getValue()));
        return ages;
    }

    private static Instant moment(Timestamp timestamp) {
        return timestamp.toInstant();
    }
}
