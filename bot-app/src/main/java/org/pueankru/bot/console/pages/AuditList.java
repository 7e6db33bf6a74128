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
import java.util.Set;
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
                     chat.name, list.name, notice.title, token.name, passkey.label, other_district.name) || coalesce(' · ' || round.title, '') as subject,
            coalesce(post_school.name, post_network.name, code_school.name, code_network.name, code_list.name,
                     case when post.id is not null or code.role is not null or code.whole then district.name end) as place,
            coalesce(a.details ->> 'why', case when a.details ->> 'stands' is not null or a.details ->> 'whole' is not null then 'stands' end) as linked_how,
            case a.details ->> 'why' when 'successor' then nullif(next_holder.name, '')
                 when 'instead' then coalesce(next_school.name, next_network.name, district.name)
                 else coalesce(stood_school.name, stood_network.name, stood_list.name,
                               case when a.details ->> 'whole' is not null then district.name end) end as linked
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
            left join api_token token on token.district_id = a.district_id and token.id = a.subject_id
            left join passkey on passkey.district_id = a.district_id and passkey.id = a.subject_id
            left join district other_district on other_district.id = a.subject_id
            left join post next on next.district_id = a.district_id and next.id = (a.details ->> 'post')::uuid
            left join person next_holder on next_holder.district_id = next.district_id and next_holder.id = next.person_id
            left join school next_school on next_school.district_id = next.district_id and next_school.id = next.school_id
            left join network next_network
                on next_network.district_id = next.district_id and next_network.id = next.network_id
            left join school stood_school
                on stood_school.district_id = a.district_id and stood_school.id = (a.details ->> 'stands')::uuid
            left join network stood_network
                on stood_network.district_id = a.district_id and stood_network.id = (a.details ->> 'stands')::uuid
            left join school_list stood_list
                on stood_list.district_id = a.district_id and stood_list.id = (a.details ->> 'stands')::uuid
            left join notice round on round.district_id = a.district_id and round.id = (a.details ->> 'notice')::uuid
            """;

    /** Rows that go with whatever has such a name: itself, its posts, codes and groups. */
    private static final String ABOUT =
            """
            (a.subject_id in (
                with place as (
                    select id from school where district_id = :district and :school <> '' and name_key like '%' || :school || '%'
                    union all select id from network where district_id = :district and position(:about in lower(name)) > 0
                    union all select id from school_list where district_id = :district and position(:about in lower(name)) > 0),
                someone as (
                    select id from person where district_id = :district and :person <> '' and name_key like '%' || :person || '%')
                select id from place
                union all select id from someone
                union all select id from post where district_id = :district
                    and (school_id in (select id from place) or network_id in (select id from place)
                         or person_id in (select id from someone))
                union all select id from invite where district_id = :district
                    and (school_id in (select id from place) or network_id in (select id from place)
                         or list_id in (select id from place) or person_id in (select id from someone))
                union all select id from group_chat where district_id = :district
                    and (position(:about in lower(name)) > 0 or school_id in (select id from place)
                         or network_id in (select id from place) or list_id in (select id from place)))
             or (a.details ->> 'stands')::uuid in (
                select id from school where district_id = :district and :school <> '' and name_key like '%' || :school || '%'
                union all select id from network where district_id = :district and position(:about in lower(name)) > 0
                union all select id from school_list where district_id = :district and position(:about in lower(name)) > 0))
            """;

    /** Details that are told by name. */
    private static final Set<String> LINKS = Set.of("notice", "why", "post", "stands", "whole");

    private final JdbcClient jdbc;

    AuditList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An entry as a page shows it.
     *
     * @param place of a post, or what a code is for
     * @param linkedHow how something else goes with it: {@code successor}, {@code instead} or
     *     {@code stands}; null = nothing does
     * @param linked the name of that; null = nothing does, or it has none any more
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
            @Nullable String linkedHow,
            @Nullable String linked,
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
     * What is asked for; an empty text asks for all.
     *
     * @param who part of the name of whoever did it
     * @param about part of the name of whom or what it concerns
     * @param day Bangkok's
     */
    record Wish(String act, String who, String about, Optional<LocalDate> day, String page) {}

    Page<Row> page(DistrictId district, Wish wish) {
        Listing list = new Listing(jdbc, "audit_entry", "a", district);
        if (!wish.act().isEmpty()) {
            list.and("a.act = :act", "act", wish.act());
        }
        by(list, wish.who());
        if (!wish.about().isEmpty()) {
            list.and(ABOUT, "about", wish.about().toLowerCase(Locale.ROOT))
                    .and("true", "school", NameKey.ofSchool(wish.about()))
                    .and("true", "person", NameKey.ofPerson(wish.about()));
        }
        wish.day()
                .ifPresent(
                        wanted ->
                                list.and("a.at >= :from", "from", startOf(wanted))
                                        .and("a.at < :to", "to", startOf(wanted.plusDays(1))));
        return list.page(
                COLUMNS, JOINS, "a.at desc, a.id desc", Page.number(wish.page()), AuditList::row);
    }

    private static void by(Listing list, String who) {
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
                row.getString("linked_how"),
                row.getString("linked"),
                details(row.getString("details")));
    }

    /** What is nought is left out, and what is told by name. */
    private static List<Detail> details(String json) {
        return DETAIL.matcher(json)
                .results()
                .map(found -> new Detail(found.group(1), found.group(2)))
                .filter(detail -> !detail.value().equals("0") && !LINKS.contains(detail.key()))
                .toList();
    }
}
