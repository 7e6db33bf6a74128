package org.pueankru.bot.notices;

import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.notices.Announcing.Outcome;
import org.pueankru.bot.notices.Notice.State;
import org.pueankru.bot.outbox.Outbox;
import org.springframework.stereotype.Service;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Stops announcements, for good or for a while. Each act is written to the audit log. Thread-safe;
 * throws Spring's data access exceptions while the store is down.
 */
@Service
public class Halting {
    private final Notices notices;
    private final NoticeSteps steps;
    private final NoticeActs acts;
    private final SeenTo seenTo;
    private final Outbox outbox;

    Halting(Notices notices, NoticeSteps steps, NoticeActs acts, SeenTo seenTo, Outbox outbox) {
        this.notices = notices;
        this.steps = steps;
        this.acts = acts;
        this.seenTo = seenTo;
        this.outbox = outbox;
    }

    /** Sends nothing of it, or nothing more; also of what is sent again. */
    public Outcome cancel(DistrictId district, Notice.Id id, Person.Id by) {
        return cancel(district, id, By.person(by));
    }

    /** The same for a program too. */
    public Outcome cancel(DistrictId district, Notice.Id id, By by) {
        Optional<Notice> notice = notices.byId(district, id);
        if (notice.isEmpty()) {
            return Outcome.CHANGED_MEANWHILE;
        }
        return acts.act(
                district,
                id,
                by,
                "notice-cancelled",
                Map.of(),
                () -> seenTo.isSeen(district, id, cancelled(district, notice.get())),
                Outcome.DONE);
    }

    private boolean cancelled(DistrictId district, Notice notice) {
        if (notice.state().isOpen()) {
            return steps.step(district, notice, State.CANCELLED);
        }
        boolean sending =
                notice.state() == State.SENDING && steps.step(district, notice, State.CANCELLED);
        return eachSending(district, notice.id(), outbox::cancel) || sending;
    }

    /** Lets it stand still, until somebody lets it go on. */
    public Outcome hold(DistrictId district, Notice.Id id, Person.Id by) {
        return acts.act(
                district,
                id,
                By.person(by),
                "notice-held",
                Map.of(),
                () -> isHeld(district, id),
                Outcome.DONE);
    }

    /** Lets one that stopped while sending go on with what was not sent. */
    public Outcome goOn(DistrictId district, Notice.Id id, Person.Id by) {
        return acts.act(
                district,
                id,
                By.person(by),
                "notice-went-on",
                Map.of(),
                () -> seenTo.isSeen(district, id, eachSending(district, id, outbox::goOn)),
                Outcome.DONE);
    }

    /** Who sends it again just now has done so, or sees that it is held. */
    private boolean isHeld(DistrictId district, Notice.Id id) {
        notices.lock(district, id);
        return eachSending(district, id, outbox::hold);
    }

    private interface SendingStep {
        boolean taken(DistrictId district, UUID sending);
    }

    /** The notice's own sending, and those that send it again. */
    private boolean eachSending(DistrictId district, Notice.Id id, SendingStep step) {
        long changed =
                steps.sendings(district, id).stream()
                        .filter(sending -> step.taken(district, sending))
                        .count();
        return changed > 0;
    }
}
