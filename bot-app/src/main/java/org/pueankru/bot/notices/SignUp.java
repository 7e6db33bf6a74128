package org.pueankru.bot.notices;

import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.notices.Editions.Edition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Signing up for meetings: each place is given once, whoever finds none waits in line, and a place
 * that becomes free goes to whose turn it is. Thread-safe, also among instances; throws Spring's
 * data access exceptions while the store is down.
 */
@Service
public class SignUp {
    private final Notices notices;
    private final Editions editions;
    private final Seats seats;
    private final SeatNews news;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignUp(
            Notices notices,
            Editions editions,
            Seats seats,
            SeatNews news,
            TransactionTemplate transaction,
            Clock clock) {
        this.notices = notices;
        this.editions = editions;
        this.seats = seats;
        this.news = news;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What became of a tap. */
    sealed interface Outcome {
        /**
         * They have a place.
         *
         * @param meeting the newest edition
         * @param left places that are free now; of no meaning when there is no limit
         */
        record Comes(Notice meeting, int seat, int left) implements Outcome {}

        /**
         * All places are taken.
         *
         * @param position 1 = the next one to get a place
         */
        record Waits(Notice meeting, int position) implements Outcome {}

        /** They do not come; a place they had went on. */
        record Stays(Notice meeting) implements Outcome {}

        /** The meeting took place. */
        record Over(Notice meeting) implements Outcome {}
    }

    /** Takes a place, a turn, or gives either back; a second call with the same changes nothing. */
    Outcome answer(District district, Notice.Id tapped, Comer comer, boolean comes) {
        return locked(
                district.id(),
                tapped,
                () -> {
                    Notice meeting = meeting(district.id(), tapped);
                    if (isOver(meeting.content())) {
                        return new Outcome.Over(meeting);
                    }
                    return comes
                            ? comes(district.id(), meeting, comer)
                            : stays(district, meeting, comer);
                });
    }

    private <T> T locked(DistrictId district, Notice.Id notice, Supplier<T> work) {
        return Objects.requireNonNull(
                transaction.execute(
                        _ -> {
                            editions.lock(district, notice);
                            return work.get();
                        }));
    }

    /** The newest edition to which people say whether they come. */
    private Notice meeting(DistrictId district, Notice.Id notice) {
        Notice.Id newest =
                editions.family(district, notice)
                        .newest(Edition::asksForComing)
                        .map(Edition::id)
                        .orElse(notice);
        return notices.byId(district, newest).orElseThrow();
    }

    /** The edition that has the places and answers of a meeting: the newest one. */
    public Notice.Id newest(DistrictId district, Notice.Id notice) {
        return meeting(district, notice).id();
    }

    private boolean isOver(Content content) {
        return content.isOver(clock.instant());
    }

    private Outcome comes(DistrictId district, Notice meeting, Comer comer) {
        Optional<Seats.Row> known = seats.of(district, meeting.id(), comer);
        Integer seat = known.map(Seats.Row::seat).orElse(null);
        Long turn = known.map(Seats.Row::turn).orElse(null);
        if (seat == null && turn == null) {
            if (left(district, meeting) > 0) {
                seat = seats.free(district, meeting.id());
                seats.comes(district, meeting.id(), comer, seat);
            } else {
                turn = seats.nextTurn(district, meeting.id());
                seats.waits(district, meeting.id(), comer, turn);
            }
        }
        return turn == null
                ? new Outcome.Comes(meeting, Objects.requireNonNull(seat), left(district, meeting))
                : new Outcome.Waits(meeting, seats.waitingUpTo(district, meeting.id(), turn));
    }

    /** Those who wait come before those who only come now. */
    private int left(DistrictId district, Notice meeting) {
        Integer places = meeting.content().places();
        if (places == null) {
            return Integer.MAX_VALUE;
        }
        boolean somebodyWaits = seats.first(district, meeting.id()).isPresent();
        return somebodyWaits ? 0 : Math.max(0, places - seats.taken(district, meeting.id()));
    }

    private Outcome stays(District district, Notice meeting, Comer comer) {
        takeBack(district.id(), seats.of(district.id(), meeting.id(), comer));
        seats.stays(district.id(), meeting.id(), comer);
        fill(district, meeting);
        return new Outcome.Stays(meeting);
    }

    /** What somebody was to be told is not true any more. */
    private void takeBack(DistrictId district, Optional<Seats.Row> row) {
        row.map(Seats.Row::news).ifPresent(told -> news.takeBack(district, told));
    }

    /** Gives places that are free to those who wait, and tells them. */
    void fill(District district, Notice.Id notice) {
        locked(
                district.id(),
                notice,
                () -> {
                    Notice meeting = meeting(district.id(), notice);
                    return isOver(meeting.content()) ? 0 : fill(district, meeting);
                });
    }

    private int fill(District district, Notice meeting) {
        int moved = 0;
        while (hasRoom(district.id(), meeting)) {
            Optional<Seats.Row> next = seats.first(district.id(), meeting.id());
            if (next.isEmpty()) {
                return moved;
            }
            int seat = seats.free(district.id(), meeting.id());
            seats.movesUp(district.id(), next.get().id(), seat);
            seats.toldBy(
                    district.id(),
                    next.get().id(),
                    news.movedUp(district, meeting, next.get().comer(), seat).orElse(null));
            moved++;
        }
        return moved;
    }

    private boolean hasRoom(DistrictId district, Notice meeting) {
        Integer places = meeting.content().places();
        return places == null || seats.taken(district, meeting.id()) < places;
    }

    /**
     * Answers to what a new edition corrects count for it; within the transaction of its release.
     */
    void carryOver(DistrictId district, Notice released) {
        if (released.corrects() == null || released.content().asks() != Content.Asks.COMING) {
            return;
        }
        editions.lock(district, released.id());
        editions.family(district, released.id())
                .newest(edition -> edition.asksForComing() && !edition.id().equals(released.id()))
                .ifPresent(earlier -> seats.carryOver(district, earlier.id(), released.id()));
    }

    /**
     * The office takes somebody off the list, and tells them.
     *
     * @return whether they were on it
     */
    public boolean remove(District district, Notice.Id notice, UUID answer) {
        return locked(
                district.id(),
                notice,
                () -> {
                    Notice meeting = meeting(district.id(), notice);
                    Optional<Seats.Row> row =
                            seats.byId(district.id(), meeting.id(), answer)
                                    .filter(one -> one.seat() != null || one.turn() != null);
                    row.ifPresent(one -> remove(district, meeting, one));
                    return row.isPresent();
                });
    }

    private void remove(District district, Notice meeting, Seats.Row row) {
        takeBack(district.id(), Optional.of(row));
        seats.stays(district.id(), meeting.id(), row.comer());
        if (!isOver(meeting.content())) {
            seats.toldBy(
                    district.id(),
                    row.id(),
                    news.removed(district, meeting, row.comer()).orElse(null));
            fill(district, meeting);
        }
    }

    /**
     * More people can come.
     *
     * @param places more than there are now, at most {@value Content#PLACES}
     * @return whether it was so; false when there is no limit or not more than before
     */
    public boolean raise(District district, Notice.Id notice, int places) {
        return locked(
                district.id(),
                notice,
                () -> {
                    Notice meeting = meeting(district.id(), notice);
                    boolean raised = seats.raise(district.id(), meeting.id(), places);
                    if (raised) {
                        fill(district, notices.byId(district.id(), meeting.id()).orElseThrow());
                    }
                    return raised;
                });
    }
}
