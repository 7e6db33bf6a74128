package org.pueankru.bot.groups;

import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.Districts;
import org.pueankru.bot.directory.Groups;
import org.pueankru.bot.directory.GroupsToCount;
import org.pueankru.bot.directory.Rounds;
import org.pueankru.bot.messaging.ChatFacts;
import org.pueankru.bot.messaging.ChatFacts.Fact;
import org.pueankru.bot.messaging.ChatFacts.GroupFacts;
import org.pueankru.bot.messaging.SeenGroups;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Keeps names and sizes of groups fresh, once a day and soon after somebody came or went, and finds
 * groups that LINE has lost. Groups that the bot was in before it kept any are found by their
 * events.
 */
@Component
class GroupRounds {
    /** A message more or less is told by the count before each send; this is for the pages. */
    private static final Duration FRESH_FOR = Duration.ofHours(24);

    private static final Duration LOOKS_BACK = Duration.ofMinutes(10);

    /** Two questions to LINE each; LINE allows far more a second, and nobody waits for this. */
    private static final int AT_ONCE = 50;

    /** A group that LINE did not tell of. */
    private static final Duration ASK_AGAIN = Duration.ofMinutes(15);

    private static final Logger log = LoggerFactory.getLogger(GroupRounds.class);

    private final Districts districts;
    private final Groups groups;
    private final GroupsToCount toCount;
    private final GroupBonds bonds;
    private final ChatFacts facts;
    private final SeenGroups seen;
    private final Clock clock;

    GroupRounds(
            Districts districts,
            Groups groups,
            GroupsToCount toCount,
            GroupBonds bonds,
            ChatFacts facts,
            SeenGroups seen,
            Clock clock) {
        this.districts = districts;
        this.groups = groups;
        this.toCount = toCount;
        this.bonds = bonds;
        this.facts = facts;
        this.seen = seen;
        this.clock = clock;
    }

    @Scheduled(
            initialDelay = 30,
            fixedDelay = 60,
            timeUnit = TimeUnit.SECONDS,
            scheduler = Rounds.SCHEDULER)
    void goRound() {
        try {
            meetNewOnes();
            count();
        } catch (DataAccessException | TransactionException e) {
            log.debug("The store is not answering", e);
        }
    }

    /** Groups with events but without a row. */
    void meetNewOnes() {
        Instant since = clock.instant().minus(LOOKS_BACK);
        for (SeenGroups.Seen group : toCount.unknownOf(seen.since(since))) {
            districts
                    .of(group.channel())
                    .ifPresent(district -> groups.joined(district.id(), group.chat(), since));
        }
    }

    /** Those that are due; while LINE does not answer the others wait too. */
    void count() {
        List<GroupsToCount.Due> due = toCount.takeDue(AT_ONCE, clock.instant().plus(FRESH_FOR));
        boolean answers = true;
        for (GroupsToCount.Due each : due) {
            answers = answers && isCounted(each);
            if (!answers) {
                toCount.countAt(each.district(), each.chat(), clock.instant().plus(ASK_AGAIN));
            }
        }
    }

    /** Whether LINE says anything at all. */
    private boolean isCounted(GroupsToCount.Due due) {
        Optional<District> district = districts.byId(due.district());
        if (district.isEmpty()) {
            return true;
        }
        Instant asked = clock.instant();
        switch (facts.group(district.get().channel(), due.chat())) {
            case Fact.Known<GroupFacts>(GroupFacts known) ->
                    groups.counted(due.district(), due.chat(), known.name(), known.members());
            case Fact.NotThere<GroupFacts> _ ->
                    bonds.gone(district.get(), due.chat(), Groups.Why.UNKNOWN, asked);
            case Fact.NotAllowed<GroupFacts> _ ->
                    log.warn(
                            "LINE does not accept the token of channel {}",
                            district.get().channel().value());
            case Fact.NoAnswer<GroupFacts> _ -> {
                return false;
            }
        }
        return true;
    }
}
