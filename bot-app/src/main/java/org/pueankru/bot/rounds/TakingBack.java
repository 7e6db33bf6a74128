package org.pueankru.bot.rounds;

import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.Notices;
import org.pueankru.bot.outbox.Outbox;
import org.pueankru.bot.outbox.Sending;
import org.pueankru.bot.outbox.Sendings;
import org.springframework.stereotype.Component;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Takes back reminders that wait and are not to be sent any more. */
@Component
class TakingBack {
    private final Notices notices;
    private final Missing missing;
    private final Reminders reminders;
    private final Outbox outbox;
    private final Sendings sendings;
    private final Today today;

    TakingBack(
            Notices notices,
            Missing missing,
            Reminders reminders,
            Outbox outbox,
            Sendings sendings,
            Today today) {
        this.notices = notices;
        this.missing = missing;
        this.reminders = reminders;
        this.outbox = outbox;
        this.sendings = sendings;
        this.today = today;
    }

    /** Sends nothing more of any run. */
    void dropAll(DistrictId district, Notice.Id notice) {
        reminders.going(district, notice).forEach(this::drop);
    }

    /** Sends nothing more of runs that stand still: something else takes their place. */
    void dropStopped(DistrictId district, Notice.Id notice) {
        reminders.going(district, notice).stream()
                .filter(run -> isStopped(district, run))
                .forEach(this::drop);
    }

    private boolean isStopped(DistrictId district, Reminders.Going run) {
        return sendings.byId(district, run.id())
                .filter(sending -> sending.state() == Sending.State.STOPPED)
                .isPresent();
    }

    private void drop(Reminders.Going run) {
        outbox.cancel(run.district(), run.id());
        reminders.over(run.district(), run.id());
    }

    /**
     * Takes back what was not sent yet to chats whose schools have all answered meanwhile, or are
     * to be left alone, and what was not sent on its day: its words would not be true any more.
     */
    void takeBack(Reminders.Going run) {
        if (run.madeOn().isBefore(today.day())) {
            reminders.noteWhyUnsent(run.district(), run.id());
            drop(run);
            return;
        }
        notices.byId(run.district(), run.notice())
                .ifPresent(
                        notice -> {
                            if (notice.state() == Notice.State.CANCELLED) {
                                outbox.cancel(run.district(), run.id());
                            } else {
                                takeBackSettled(run, notice);
                            }
                        });
        sendings.byId(run.district(), run.id())
                .filter(sent -> sent.state().isOver())
                .ifPresent(_ -> reminders.over(run.district(), run.id()));
    }

    private void takeBackSettled(Reminders.Going run, Notice notice) {
        Set<School.Id> open = missing.remindable(run.district(), notice);
        List<UUID> settled =
                reminders.targets(run.district(), run.id()).entrySet().stream()
                        .filter(target -> Collections.disjoint(target.getValue(), open))
                        .map(Map.Entry::getKey)
                        .toList();
        if (!settled.isEmpty()) {
            outbox.withdraw(run.district(), run.id(), settled);
        }
    }

    /** Takes back what waits for a school that just answered, or is to be left alone. */
    void takeBack(DistrictId district, Notice.Id notice) {
        reminders.going(district, notice).forEach(this::takeBack);
    }
}
