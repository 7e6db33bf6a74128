package org.pueankru.bot.links;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.links.Finding.Reason;
import org.pueankru.bot.links.Finding.Silent;
import org.pueankru.bot.links.Finding.Verdict;

import java.time.Duration;
import java.time.Instant;

/**
 * What is known of a link after some looks at it. Pure.
 *
 * @param failures in a row; looks that told nothing are not counted
 * @param failingSince the first of these
 * @param broken whether people should be told
 */
record LinkState(int failures, @Nullable Instant failingSince, boolean broken) {
    static final LinkState NEW = new LinkState(0, null, false);

    private static final Duration NEXT = Duration.ofDays(14);
    private static final Duration AFTER_FIRST_FAILURE = Duration.ofHours(1);
    private static final Duration AFTER_SECOND_FAILURE = Duration.ofDays(1);
    private static final Duration AFTER_MORE_FAILURES = Duration.ofDays(3);

    private static final int FAILURES_OF_BROKEN = 3;
    private static final Duration FAILING_OF_BROKEN = Duration.ofDays(2);

    /** Names come and go with their owners' slips; a name that nobody knows for days is gone. */
    private static final Duration UNKNOWN_OF_BROKEN = Duration.ofDays(4);

    /** The state after one more look. */
    LinkState after(Finding finding, Instant now) {
        return switch (finding.verdict()) {
            case WORKS -> NEW;
            case UNCLEAR -> this;
            case FAILS -> failing(finding, now);
        };
    }

    private LinkState failing(Finding finding, Instant now) {
        Instant since = failingSince == null ? now : failingSince;
        boolean unknown = finding.equals(new Silent(Reason.UNKNOWN_HOST));
        Instant patience = since.plus(unknown ? UNKNOWN_OF_BROKEN : FAILING_OF_BROKEN);
        boolean nowBroken = failures + 1 >= FAILURES_OF_BROKEN && !patience.isAfter(now);
        return new LinkState(failures + 1, since, broken || nowBroken);
    }

    /**
     * How long to leave it alone. A look that told nothing will hardly tell more in an hour.
     *
     * @param last what the look told that led here
     */
    Duration nextLookAfter(Finding last) {
        if (last.verdict() == Verdict.UNCLEAR) {
            return broken ? AFTER_MORE_FAILURES : NEXT;
        }
        return switch (failures) {
            case 0 -> NEXT;
            case 1 -> AFTER_FIRST_FAILURE;
            case 2 -> AFTER_SECOND_FAILURE;
            default -> AFTER_MORE_FAILURES;
        };
    }
}
