package org.pueankru.richmenu.cli;

import org.jspecify.annotations.Nullable;
import org.pueankru.richmenu.Aliases;
import org.pueankru.richmenu.LineFailure;
import org.pueankru.richmenu.LineMenus;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One run at a time, over all machines: LINE makes an alias only once, so of two that begin
 * together one gets it. A second alias tells who has it, and when that run was known to live.
 */
final class Lock {
    private static final Duration BETWEEN_BEATS = Duration.ofMinutes(2);
    private static final int TRIES = 2;

    private final LineMenus line;
    private final Runner runner;
    private @Nullable String stand;
    private String mine = "";
    private boolean held;
    private Instant said = Instant.EPOCH;

    Lock(LineMenus line, Runner runner) {
        this.line = line;
        this.runner = runner;
    }

    /**
     * @throws Busy when somebody is seen to have it
     */
    void refuseWhileAnotherRuns(Map<String, String> aliases) {
        another(aliases).ifPresent(Lock::refuse);
    }

    private Optional<RunMark> another(Map<String, String> aliases) {
        return aliases.keySet().stream()
                .filter(alias -> !alias.equals(mine))
                .flatMap(alias -> RunMark.read(alias).stream())
                .filter(runner::lives)
                .findFirst();
    }

    private static void refuse(RunMark other) {
        throw new Busy(
                "Another run changes the menus of this channel: "
                        + other.told()
                        + ". Nothing was changed by this one. Run the same again when that one is through; when it is dead, after "
                        + Runner.DEAD_AFTER.toMinutes()
                        + " minutes, or with --take-over");
    }

    /**
     * Takes it, also from a run that died.
     *
     * @param menu a menu of ours with a picture
     * @param takeOver also from one that seems to live
     * @throws Busy when another has it
     */
    void take(String menu, boolean takeOver) {
        stand = menu;
        say();
        if (!line.claimAlias(Aliases.LOCK, menu)) {
            Map<String, String> aliases = line.aliases();
            Optional<RunMark> other = takeOver ? Optional.empty() : another(aliases);
            boolean free = !aliases.containsKey(Aliases.LOCK);
            if (other.isPresent() || (free && !line.claimAlias(Aliases.LOCK, menu))) {
                line.dropAlias(mine);
                other.ifPresent(Lock::refuse);
                throw new Busy(
                        "Another run began at the same moment. Nothing was changed by this one; run the same again");
            }
        }
        held = true;
        others(line.aliases()).forEach(line::dropAlias);
    }

    private void say() {
        RunMark mark = runner.mark();
        said = mark.seen();
        mine = mark.alias();
        line.addAlias(mine, Objects.requireNonNull(stand));
    }

    private List<String> others(Map<String, String> aliases) {
        return aliases.keySet().stream()
                .filter(alias -> !alias.equals(mine) && RunMark.read(alias).isPresent())
                .toList();
    }

    /**
     * Says that this run lives, when that was long ago.
     *
     * @throws Busy when another run took over
     */
    void beat() {
        if (runner.clock().instant().isBefore(said.plus(BETWEEN_BEATS))) {
            return;
        }
        String before = mine;
        if (!line.aliases().containsKey(before)) {
            mine = "";
            held = false;
            throw new Busy(
                    "Another run took over: this one stops here. What it did stays, and the other goes on from there");
        }
        say();
        line.dropAlias(before);
    }

    /**
     * Gives it back, unless another run has it now; each call is tried twice.
     *
     * @throws LineFailure when LINE does not take it back
     */
    void release() {
        if (!mine.isEmpty()) {
            drop(mine);
        }
        if (held) {
            drop(Aliases.LOCK);
        }
    }

    private void drop(String alias) {
        for (int tries = 1; ; tries++) {
            try {
                line.dropAlias(alias);
                return;
            } catch (LineFailure e) {
                if (tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    /** Removes what a dead run left; a living one keeps its own. */
    void clear(Map<String, String> aliases) {
        if (another(aliases).isPresent()) {
            return;
        }
        List<String> left = new ArrayList<>(others(aliases));
        if (aliases.containsKey(Aliases.LOCK)) {
            left.add(Aliases.LOCK);
        }
        left.forEach(this::drop);
    }
}
