package org.pueankru.bot.notices;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.calendar.Holidays;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.outbox.Budget;
import org.pueankru.bot.outbox.Budgets;
import org.springframework.stereotype.Service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Tells what sending an announcement would mean, and changes nothing. Thread-safe; throws Spring's
 * data access exceptions while the store is down.
 */
@Service
public class Previews {
    /** An older count of a group is not shown while LINE answers; pages say so. */
    public static final Duration COUNT_AGAIN = Duration.ofHours(1);

    /** Who asks for it gets newer ones than these, and LINE is not asked twice at once. */
    private static final Duration JUST_COUNTED = Duration.ofMinutes(1);

    /** So many are asked before a page is shown; the rest is counted by and by. */
    private static final int MOST_FIRST = 100;

    /** So many when somebody asks for it: more than schools in most districts. */
    private static final int MOST_ASKED = 300;

    private final Neighbours neighbours;
    private final GroupCounts counts;
    private final CountAges ages;
    private final NoticeRules rules;
    private final Budgets budgets;
    private final Holidays holidays;
    private final Clock clock;

    Previews(
            Neighbours neighbours,
            GroupCounts counts,
            CountAges ages,
            NoticeRules rules,
            Budgets budgets,
            Holidays holidays,
            Clock clock) {
        this.neighbours = neighbours;
        this.counts = counts;
        this.ages = ages;
        this.rules = rules;
        this.budgets = budgets;
        this.holidays = holidays;
        this.clock = clock;
    }

    /**
     * What sending would mean.
     *
     * @param countedAt the oldest count of a group among those it goes to; null = no group of it
     *     was counted
     * @param cheaper no school less for fewer messages; null when there is no such way
     * @param goesAt when it goes: the wished time, or the next working hours after it
     * @param needsSecond whether a second person has to agree first
     * @param nobodyElse whether nobody is there who could be that second person
     */
    public record Preview(
            Reach reach,
            @Nullable Instant countedAt,
            Budget budget,
            @Nullable Reach cheaper,
            Instant goesAt,
            boolean needsSecond,
            boolean nobodyElse) {
        public int cost() {
            return reach.cost();
        }

        /** Whether the month's messages suffice. */
        public boolean isAffordable(NoticeKind kind) {
            return cost() <= (kind.isUrgent() ? budget.left() : budget.leftForOthers());
        }
    }

    /**
     * Works out what sending would mean now; asks LINE what the month has left, and how many are in
     * groups that nobody counted lately. Not within a transaction.
     */
    public Preview preview(District district, Notice notice) {
        Reach reach = counted(district, notice.kind(), notice.audience());
        return new Preview(
                reach,
                ages.oldest(district.id(), reach.targets()),
                budgets.fresh(district),
                cheaper(district.id(), notice, reach),
                goesAt(district.id(), notice),
                rules.needSecond(district.id(), notice),
                rules.isNobodyElse(district.id(), notice));
    }

    /** How many schools an audience has, whether or not they can be reached. */
    public int schoolsIn(DistrictId district, NoticeKind kind, Audience audience) {
        return neighbours.of(district, kind, audience).schools().size();
    }

    Reach reach(DistrictId district, Notice notice) {
        return reach(district, notice.kind(), notice.audience());
    }

    /** Whom an audience reaches now, at what cost. */
    public Reach reach(DistrictId district, NoticeKind kind, Audience audience) {
        return Reaching.of(audience.way(), neighbours.of(district, kind, audience));
    }

    /** The same, after asking LINE how many are in groups that nobody counted lately. */
    public Reach counted(District district, NoticeKind kind, Audience audience) {
        count(district, kind, audience, COUNT_AGAIN, MOST_FIRST);
        return reach(district.id(), kind, audience);
    }

    /**
     * Counts its groups anew, the oldest counts first. Not within a transaction.
     *
     * @return whether LINE answered
     */
    public boolean recount(District district, Notice notice) {
        return count(district, notice.kind(), notice.audience(), JUST_COUNTED, MOST_ASKED);
    }

    private boolean count(
            District district, NoticeKind kind, Audience audience, Duration age, int most) {
        List<Reach.Target> priced =
                Reaching.priced(audience.way(), neighbours.of(district.id(), kind, audience));
        return counts.begin(
                district, ages.before(district.id(), priced, clock.instant().minus(age)), most);
    }

    /**
     * What somebody agrees to who was shown this price. What is urgent may go before LINE counted
     * all of its groups: then they were told that it may cost more, and it may cost what the month
     * has.
     */
    int agreed(DistrictId district, Notice notice, Reach reach, int shown) {
        boolean unknown = notice.kind().isUrgent() && reach.uncounted() > 0;
        if (!unknown) {
            return shown;
        }
        Budget budget = budgets.of(district);
        return budget.isKnown() ? (int) Math.max(shown, budget.left()) : Integer.MAX_VALUE;
    }

    /** Only a way that loses no school is offered. */
    private @Nullable Reach cheaper(DistrictId district, Notice notice, Reach reach) {
        Audience audience = notice.audience();
        if (audience.way() != Audience.Way.SCHOOL_GROUPS) {
            return null;
        }
        Audience other = audience.by(Audience.Way.CHEAPER);
        Reach cheaper = Reaching.of(other.way(), neighbours.of(district, notice.kind(), other));
        boolean known = reach.uncounted() == 0 && cheaper.uncounted() == 0;
        return known
                        && cheaper.cost() < reach.cost()
                        && cheaper.reached().containsAll(reach.reached())
                ? cheaper
                : null;
    }

    /** Urgent ones go at any hour; the others in working hours. */
    Instant goesAt(DistrictId district, Notice notice) {
        Instant now = clock.instant();
        Instant wished =
                notice.sendAt() == null || notice.sendAt().isBefore(now) ? now : notice.sendAt();
        return notice.kind().isUrgent() ? wished : holidays.workingHours(district).next(wished);
    }
}
