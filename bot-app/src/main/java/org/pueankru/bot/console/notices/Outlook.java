package org.pueankru.bot.console.notices;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.directory.Role;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.notices.Audience;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.Previews.Preview;
import org.pueankru.bot.notices.Reach;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What sending an announcement would mean, as its page shows it.
 *
 * @param reached schools of which somebody is reached, by name
 * @param unreached schools that nobody can be reached of, by reason
 * @param moved why it does not go when it is wished to; null = it does
 * @param now whether it goes at once
 * @param thisMonth whether it is paid from the messages of the month that is
 * @param payable whether the month's messages suffice, as far as is known
 */
record Outlook(
        Notice notice,
        Preview preview,
        List<Place> reached,
        List<Unreached> unreached,
        @Nullable Moved moved,
        boolean now,
        boolean thisMonth,
        boolean payable) {
    Outlook {
        reached = List.copyOf(reached);
        unreached = List.copyOf(unreached);
    }

    /** Schools with the same reason. */
    record Unreached(Reach.Why why, List<Place> schools) {
        Unreached {
            schools = List.copyOf(schools);
        }
    }

    /** A school. */
    record Place(UUID id, String name) {}

    /**
     * Why it goes later.
     *
     * @param why {@code holiday}, {@code weekend} or {@code quiet}: what its own time is
     * @param days holidays that lie between its own day and the day on which it goes
     */
    record Moved(String why, List<Off> days) {
        Moved {
            days = List.copyOf(days);
        }
    }

    /** A holiday. */
    record Off(LocalDate day, String name) {}

    /**
     * The cheaper way beside this one.
     *
     * @param gained schools that only it reaches
     * @param alone schools of which only somebody alone would read it, and no group
     */
    record Cheaper(int cost, long schools, long gained, long alone) {}

    /** Null when there is none, or it costs nothing anyway. */
    public @Nullable Cheaper cheaper() {
        Reach other = preview.cheaper();
        if (other == null || notice.ride().isFreeOnly()) {
            return null;
        }
        Set<School.Id> before = preview.reach().reached();
        Set<School.Id> inGroups = other.reachedByGroup();
        return new Cheaper(
                other.cost(),
                other.schools(),
                other.reached().stream().filter(school -> !before.contains(school)).count(),
                preview.reach().reachedByGroup().stream()
                        .filter(school -> !inGroups.contains(school))
                        .count());
    }

    /** Who would be told alone in the cheaper way. */
    public List<Role> toldAlone() {
        return notice.audience().by(Audience.Way.CHEAPER).roles().stream().sorted().toList();
    }

    /** Whether messages are left, and only the reserve for urgent ones keeps it from going. */
    public boolean heldByReserve() {
        return limited()
                && !payable
                && !notice.kind().isUrgent()
                && cost() <= preview.budget().left();
    }

    /** Whether its words hold the place-holder for a school's code, which only links know. */
    public boolean codeInText() {
        return notice.content().codeInWords();
    }

    /** When what it tells of is over; null = nothing says when. */
    public @Nullable Instant ends() {
        return notice.content().end().orElse(null);
    }

    /** What pushes cost: nothing when it goes with free replies only. */
    public int cost() {
        return preview.reach().cost(notice.ride());
    }

    /** Groups of which nobody knows yet what they cost. */
    public long uncounted() {
        return notice.ride().isFreeOnly() ? 0 : preview.reach().uncounted();
    }

    public boolean limited() {
        return preview.budget().isKnown() && preview.budget().quota() != null;
    }

    /** Messages of the month that are left afterwards. */
    public long remains() {
        return preview.budget().left() - cost();
    }

    public long schoolsUnreached() {
        return unreached.stream().mapToLong(group -> group.schools().size()).sum();
    }

    public Instant goesAt() {
        return preview.goesAt();
    }

    /** Whether a second person has to agree before anything goes out. */
    public boolean waitsForSecond() {
        return preview.needsSecond() && !notice.kind().isUrgent();
    }

    /** Whether it waits for a second person who cannot be found. */
    public boolean stuck() {
        return waitsForSecond() && preview.nobodyElse();
    }

    /** Whether it may be sent or put before somebody. */
    public boolean sendable() {
        boolean known = uncounted() == 0 || notice.kind().isUrgent();
        return !preview.reach().targets().isEmpty() && payable && known;
    }
}
