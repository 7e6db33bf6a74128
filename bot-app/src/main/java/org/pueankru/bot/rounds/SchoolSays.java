package org.pueankru.bot.rounds;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.notices.Notices;
import org.pueankru.bot.rounds.RoundActs.Of;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * What schools say to a report that is due, each under the notice's lock. A second time changes
 * nothing. Thread-safe; throws Spring's data access exceptions while the store is down.
 */
@Service
class SchoolSays {
    /** So long it can be taken back as a slip; afterwards the office puts it right. */
    static final Duration SLIP = Duration.ofHours(24);

    private final Notices notices;
    private final SchoolReports reports;
    private final TakingBack takingBack;
    private final OpenMatters matters;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SchoolSays(
            Notices notices,
            SchoolReports reports,
            TakingBack takingBack,
            OpenMatters matters,
            TransactionTemplate transaction,
            Clock clock) {
        this.notices = notices;
        this.reports = reports;
        this.takingBack = takingBack;
        this.matters = matters;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A school reported; nobody reminds it any more. */
    void reported(Of of, Person.@Nullable Id by, SchoolReport.How how) {
        locked(
                of,
                () -> {
                    reports.reported(of.district(), of.notice(), of.school(), null, by, how);
                    matters.closeSettled(of.district(), of.notice());
                    return true;
                });
        takingBack.takeBack(of.district(), of.notice());
    }

    /**
     * It was a slip: it did not report.
     *
     * @return false when it was said more than {@link #SLIP} ago, or when the office noted it
     */
    boolean slipped(Of of) {
        return locked(
                of,
                () ->
                        !isReported(of)
                                || reports.slipped(
                                        of.district(),
                                        of.notice(),
                                        of.school(),
                                        clock.instant().minus(SLIP)));
    }

    /**
     * A school wants help; staff see it at once.
     *
     * @return false when it has reported: there is nothing to help with
     */
    boolean helpAsked(Of of, Person.@Nullable Id by) {
        return open(
                of,
                () -> {
                    reports.helpAsked(of.district(), of.notice(), of.school(), by);
                    matters.helpAsked(of.district(), of.notice());
                });
    }

    /**
     * A school wants more time; staff decide.
     *
     * @return false when it has reported: it needs none
     */
    boolean timeAsked(Of of, int days, Person.@Nullable Id by) {
        return open(
                of,
                () -> {
                    reports.timeAsked(of.district(), of.notice(), of.school(), days, by);
                    matters.timeAsked(of.district(), of.notice());
                });
    }

    boolean isReported(Of of) {
        return reports.of(of.district(), of.notice(), of.school()).isReported();
    }

    private boolean open(Of of, Runnable wish) {
        return locked(
                of,
                () -> {
                    boolean open = !isReported(of);
                    if (open) {
                        wish.run();
                    }
                    return open;
                });
    }

    private boolean locked(Of of, BooleanSupplier said) {
        return Boolean.TRUE.equals(
                transaction.execute(
                        _ -> {
                            notices.lock(of.district(), of.notice());
                            return said.getAsBoolean();
                        }));
    }
}
