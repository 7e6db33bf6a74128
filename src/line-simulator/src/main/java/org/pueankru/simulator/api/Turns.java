package org.pueankru.simulator.api;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * In which of the calls a fault strikes. The calls that match are counted from 1; it strikes at the
 * calls {@code after + every}, {@code after + 2 * every} and so on.
 *
 * @param to only calls that send to this person or group match; null = all calls
 * @param perTarget whether calls are counted for each person or group on their own, as in "the
 *     first two tries of everybody"
 * @param after how many matching calls are let pass first
 * @param every strikes at each so-manieth of the calls after that; 1 = each
 * @param times how often it strikes (for each target with {@code perTarget}); 0 = until it is
 *     removed
 */
public record Turns(@Nullable String to, boolean perTarget, int after, int every, int times) {
    /**
     * Counts must make sense.
     *
     * @throws IllegalArgumentException when they do not
     */
    public Turns {
        if (after < 0 || every < 1 || times < 0) {
            throw new IllegalArgumentException(
                    "A fault has after and times of 0 or more and every of 1 or more");
        }
    }

    /** The next calls, so many; 0 = all until it is removed. */
    static Turns next(int times) {
        return new Turns(null, false, 0, 1, times);
    }

    boolean concern(List<String> targets) {
        return to == null || targets.contains(to);
    }

    /** Whether the fault strikes at this matching call. */
    boolean strikeAt(int call) {
        int counted = call - after;
        return counted > 0 && counted % every == 0 && (times == 0 || counted / every <= times);
    }

    /** Whether the fault can never strike again after this matching call. */
    boolean areOverAfter(int call) {
        return !perTarget && times > 0 && (call - after) / every >= times;
    }
}
