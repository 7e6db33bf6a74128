package org.pueankru.bot.console.notices;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.console.notices.NoticeReading.Read;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.notices.Content;
import org.pueankru.bot.notices.Notice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.ArrayList;
import java.util.List;

/** Which names of rounds a fiscal year has already. Thread-safe. */
@Repository
class RoundNames {
    private final JdbcClient jdbc;

    RoundNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The same, with a trouble more when another notice has the name. */
    Read checked(DistrictId district, Read read, @Nullable Notice own) {
        Content.Round round = read.draft().content().round();
        if (round == null || round.name().isEmpty() || !isTaken(district, round, own)) {
            return read;
        }
        return taken(read);
    }

    /** The same, with the trouble that another notice has the name of its round. */
    static Read taken(Read read) {
        List<Trouble> troubles = new ArrayList<>(read.troubles());
        troubles.add(new Trouble("roundName", "round-taken", List.of()));
        return new Read(read.draft(), troubles);
    }

    private boolean isTaken(DistrictId district, Content.Round round, @Nullable Notice own) {
        return jdbc.sql(
                        """
                        select exists (select from notice
                                       where district_id = :district and jsonb_typeof(content -> 'round') = 'object'
                                         and state <> 'cancelled' and content #>> '{round,fiscalYear}' = :year
                                         and lower(content #>> '{round,name}') = lower(:name)
                                         and (:own::uuid is null or id <> :own::uuid))
                        """)
                .param("district", district.value())
                .param("year", Integer.toString(round.fiscalYear()))
                .param("name", round.name())
                .param("own", own == null ? null : own.id().value().toString())
                .query(Boolean.class)
                .single();
    }
}
