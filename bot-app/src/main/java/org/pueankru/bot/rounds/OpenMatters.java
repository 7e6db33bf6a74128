package org.pueankru.bot.rounds;

import org.pueankru.bot.directory.Attention;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.notices.Notice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;

/** What staff are told of a notice's schools, until nothing of its kind is open any more. */
@Component
class OpenMatters {
    private static final String HELP = "report-help";
    private static final String MORE_TIME = "report-more-time";
    private static final String COSTS_MORE = "reminder-costs-more";
    private static final String UNCOUNTED = "reminder-uncounted";
    private static final String NOBODY_TOLD = "overdue-nobody-told";

    /** Told by the outbox. */
    private static final List<String> STOPS = List.of("notice-out-of-messages", "notice-refused");

    private final JdbcClient jdbc;
    private final Attention attention;

    OpenMatters(JdbcClient jdbc, Attention attention) {
        this.jdbc = jdbc;
        this.attention = attention;
    }

    void helpAsked(DistrictId district, Notice.Id notice) {
        tell(district, notice, HELP);
    }

    void timeAsked(DistrictId district, Notice.Id notice) {
        tell(district, notice, MORE_TIME);
    }

    void costsMore(DistrictId district, Notice.Id notice) {
        tell(district, notice, COSTS_MORE);
    }

    void uncounted(DistrictId district, Notice.Id notice) {
        tell(district, notice, UNCOUNTED);
    }

    /** Of some that are overdue nobody beside the school could be told. */
    void nobodyTold(DistrictId district, Notice.Id notice) {
        tell(district, notice, NOBODY_TOLD);
    }

    private void tell(DistrictId district, Notice.Id notice, String kind) {
        attention.tell(district, kind, new Subject("notice", notice.value()));
    }

    /** Something was seen to; within its transaction. */
    void closeSettled(DistrictId district, Notice.Id notice) {
        if (!isAny(district, notice, "help_at")) {
            attention.close(district, HELP, notice.value());
        }
        if (!isAny(district, notice, "asked_days")) {
            attention.close(district, MORE_TIME, notice.value());
        }
        if (!isAnyOverdue(district, notice)) {
            toldAll(district, notice);
        }
    }

    /** Whether a school that went up has still not reported. */
    private boolean isAnyOverdue(DistrictId district, Notice.Id notice) {
        return jdbc.sql(
                        """
                        select exists (select from reminder r
                                       join reminder_run run on run.district_id = r.district_id and run.id = r.run_id
                                           and run.kind in ('network', 'office')
                                       left join round_school s on s.district_id = r.district_id and s.notice_id = r.notice_id
                                           and s.school_id = r.school_id
                                       where r.district_id = ? and r.notice_id = ? and s.reported_at is null)
                        """)
                .params(district.value(), notice.value())
                .query(Boolean.class)
                .single();
    }

    private boolean isAny(DistrictId district, Notice.Id notice, String column) {
        return jdbc.sql(
                        "select exists (select from round_school where district_id = ? and notice_id = ? and "
                                + column
                                + " is not null)")
                .params(district.value(), notice.value())
                .query(Boolean.class)
                .single();
    }

    /** The schools were reminded after all: what was too dear before is asked no more. */
    void reminded(DistrictId district, Notice.Id notice) {
        jdbc.sql(
                        """
                        update reminder_run
                        set state = 'over', unsent_why = case state when 'asking' then 'dearer' else 'uncounted' end
                        where district_id = ? and notice_id = ? and state in ('asking', 'uncounted')
                        """)
                .params(district.value(), notice.value())
                .update();
        stopped(district, notice);
    }

    /** Nobody is reminded for now: what was too dear, or was not counted, is asked no more. */
    void stopped(DistrictId district, Notice.Id notice) {
        attention.close(district, COSTS_MORE, notice.value());
        attention.close(district, UNCOUNTED, notice.value());
    }

    /** Somebody was told after all, or need not be. */
    void toldAll(DistrictId district, Notice.Id notice) {
        attention.close(district, NOBODY_TOLD, notice.value());
    }

    /** Nothing of the notice stands still any more: what stopped is asked no more. */
    void wentOn(DistrictId district, Notice.Id notice) {
        boolean stands =
                jdbc.sql(
                                """
                                select exists (select from sending
                                               where district_id = ? and ? in (id, about) and state = 'stopped')
                                """)
                        .params(district.value(), notice.value())
                        .query(Boolean.class)
                        .single();
        if (!stands) {
            STOPS.forEach(kind -> attention.close(district, kind, notice.value()));
        }
    }
}
