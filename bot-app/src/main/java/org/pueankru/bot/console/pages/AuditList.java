package org.pueankru.bot.console.pages;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Listing;
import org.pueankru.bot.directory.NameKey;
import org.pueankru.bot.directory.Page;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** What was done by whom, with the names of today. Thread-safe. */
@Repository
class AuditList {
    private static final ZoneId ZONE = ZoneId.of("Asia/Bangkok");
    private static final Pattern DETAIL = Pattern.compile("\"([^\"]*)\": \"([^\"]*)\"");
    private static final String COLUMNS =
            """
            a.at, a.act, a.actor_kind, coalesce(nullif(actor.name, ''), program.name) as actor, a.subject_kind,
            a.subject_id, a.details::text as details,
            coalesce(school.name, network.name, nullif(person.name, ''), nullif(holder.name, ''), nullif(whom.name, ''),
                     chat.name, list.name, notice.title) as subject,
            coalesce(post_school.name, post_network.name, code_school.name, code_network.name, code_list.name,
                     case when post.id is not null or code.role is not null or code.whole then district.name end) as place
            """;
    private static final String JOINS =
            """
            join district on district.id = a.district_id
            left join person actor on actor.district_id = a.district_id and actor.id = a.actor_id
            left join api_token program on program.district_id = a.district_id and program.id = a.actor_id
            left join school on school.district_id = a.district_id and school.id = a.subject_id
            left join network on network.district_id = a.district_id and network.id = a.subject_id
            left join person on person.district_id = a.district_id and person.id = a.subject_id
            left join post on post.district_id = a.district_id and post.id = a.subject_id
            left join person holder on holder.district_id = post.district_id and holder.id = post.person_id
            left join school post_school on post_school.district_id = post.district_id and post_school.id = post.school_id
            left join network post_network
                on post_network.district_id = post.district_id and post_network.id = post.network_id
            left join invite code on code.district_id = a.district_id and code.id = a.subject_id
            left join person whom on whom.district_id = code.district_id and whom.id = code.person_id
            left join school code_school on code_school.district_id = code.district_id and code_school.id = code.school_id
            left join network code_network
                on code_network.district_id = code.district_id and code_network.id = code.network_id
            left join school_list code_list on code_list.district_id = code.district_id and code_list.id = code.list_id
            left join group_chat chat on chat.district_id = a.district_id and chat.id = a.subject_id
            left join school_list list on list.district_id = a.district_id and list.id = a.subject_id
            left join notice on notice.district_id = a.district_id and notice.id = a.subject_id
            """;

    private final JdbcClient jdbc;

    AuditList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An entry as a page shows it.
     *
     * @param place of a post, or what a code is for
     */
    record Row(
            Instant at,
            String act,
            String actorKind,
            @Nullable String actor,
            @Nullable String subjectKind,
            @Nullable UUID subjectId,
            @Nullable String subject,
            @Nullable String place,
            List<Detail> details) {}

    /** A code or a number, and of what. */
    record Detail(String key, String value) {}

    /** The acts that the log of the district has. */
    List<String> acts(DistrictId district) {
        return jdbc.sql("select distinct act from audit_entry where district_id = ? order by act")
                .param(district.value())
                .query(String.class)
                .list();
    }

    /**
     * @param act empty = all
     * @param who part of a name; empty = all
     * @param day Bangkok's; empty = all
     */
    Page<Row> page(
            DistrictId district, String act, String who, Optional<LocalDate> day, String number) {
        Listing list = new Listing(jdbc, "audit_entry", "a", district);
        if (!act.isEmpty()) {
            list.and("a.act = :act", "act", act);
        }
        String name = NameKey.ofPerson(who);
        if (!name.isEmpty()) {
            list.and(
                            "(a.actor_id in (select id from person where district_id = :district"
                                    + " and name_key like '%' || :who || '%')"
                                    + " or a.actor_id in (select id from api_token where district_id = :district"
                                    + " and position(:typed in lower(name)) > 0))",
                            "who", name)
                    .and("true", "typed", who.toLowerCase(Locale.ROOT));
        }
        day.ifPresent(
                wanted ->
                        list.and("a.at >= :from", "from", startOf(wanted))
                                .and("a.at < :to", "to", startOf(wanted.plusDays(1))));
        return list.page(
                COLUMNS, JOINS, "a.at desc, a.id desc", Page.number(number), AuditList::row);
    }

    private static Timestamp startOf(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(ZONE).toInstant());
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getTimestamp("at").toInstant(),
                row.getString("act"),
                row.getString("actor_kind"),
                row.getString("actor"),
                row.getString("subject_kind"),
                row.getObject("subject_id", UUID.class),
                row.getString("subject"),
                row.getString("place"),
                details(row.getString("details")));
    }

    /** What is nought is left out. */
    private static List<Detail> details(String json) {
        return DETAIL.matcher(json)
                .results()
                .map(found -> new Detail(found.group(1), found.group(2)))
                .filter(detail -> !detail.value().equals("0"))
                .toList();
    }
}
