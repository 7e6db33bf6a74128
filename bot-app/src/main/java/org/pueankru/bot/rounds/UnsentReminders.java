package org.pueankru.bot.rounds;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.notices.Notice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Reminders that should have gone out and did not. Thread-safe; throws Spring's data access
 * exceptions while the store is down.
 */
@Repository
class UnsentReminders {
    private final JdbcClient jdbc;
    private final ReminderFates fates;

    UnsentReminders(JdbcClient jdbc, ReminderFates fates) {
        this.jdbc = jdbc;
        this.fates = fates;
    }

    /**
     * A school that was not told.
     *
     * @param words LINE's, where LINE refused
     * @param name the school's
     */
    record Untold(
            UUID run,
            Step.Kind kind,
            LocalDate day,
            Fate fate,
            @Nullable String words,
            School.Id school,
            String name) {
        boolean isToNobody() {
            return fate.why() == Fate.Why.NOBODY;
        }

        boolean goesByItself() {
            return fate.goesByItself();
        }
    }

    private record Whom(Step.Kind kind, School.Id school) {
        static Whom of(ReminderFates.Made made) {
            return new Whom(
                    made.kind() == Step.Kind.NUDGE ? Step.Kind.SCHOOL : made.kind(), made.school());
        }
    }

    /** What no later reminder of its kind made good, or is about to, the newest first. */
    List<Untold> of(DistrictId district, Notice.Id notice) {
        List<ReminderFates.Made> all = fates.troubled(district, notice);
        Map<Whom, Instant> told = new HashMap<>();
        all.stream()
                .filter(made -> made.fate().isOut() || made.fate().goesByItself())
                .forEach(
                        made ->
                                told.merge(
                                        Whom.of(made),
                                        made.at(),
                                        (one, other) -> one.isAfter(other) ? one : other));
        return all.stream()
                .filter(UnsentReminders::isListed)
                .filter(made -> !told.getOrDefault(Whom.of(made), Instant.MIN).isAfter(made.at()))
                .map(UnsentReminders::untold)
                .toList();
    }

    /** A school that nobody reaches is told of elsewhere. */
    private static boolean isListed(ReminderFates.Made made) {
        Fate.Why why = made.fate().why();
        if (why == null) {
            return false;
        }
        return switch (why) {
            case MONTH, TOKEN, LIMIT, REFUSED, STOPPED, LATE -> true;
            case DEARER, UNCOUNTED -> made.asks();
            case NOBODY, LOST ->
                    made.kind() == Step.Kind.NETWORK || made.kind() == Step.Kind.OFFICE;
        };
    }

    private static Untold untold(ReminderFates.Made made) {
        return new Untold(
                made.run(),
                made.kind(),
                made.day(),
                made.fate(),
                made.words(),
                made.school(),
                made.name());
    }

    /**
     * Answers to single schools or people that LINE did not take: they ride, so nothing is paid.
     */
    List<UUID> stoppedNews(DistrictId district, Notice.Id notice) {
        return jdbc.sql(
                        """
                        select s.id from sending s
                        where s.district_id = :district and s.about = :notice and s.state = 'stopped'
                          and not exists (select from reminder_run r where r.district_id = s.district_id and r.id = s.id)
                          and not exists (select from notice_retry r where r.district_id = s.district_id and r.id = s.id)
                        order by s.created_at, s.id
                        """)
                .param("district", district.value())
                .param("notice", notice.value())
                .query(UUID.class)
                .list();
    }
}
