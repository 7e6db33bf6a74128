package org.pueankru.richmenu.cli;

import org.pueankru.richmenu.Change;
import org.pueankru.richmenu.Execution;
import org.pueankru.richmenu.Goal;
import org.pueankru.richmenu.LineFailure;
import org.pueankru.richmenu.LineMenus;
import org.pueankru.richmenu.LineState;
import org.pueankru.richmenu.MenuSet;
import org.pueankru.richmenu.Plan;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Shows a plan, and does it. */
final class Going {
    /** LINE lets progress be asked for 100 times an hour (reference, "Rate limits"). */
    private static final int MOST_LOOKS = 45;

    private static final int MOST_ROUNDS = 3;

    private static final int LONGEST_WAIT = 30;

    private final Wanted wanted;
    private final MenuSet menus;
    private final PrintWriter out;
    private final Execution.Waiting waiting;
    private final Runner runner;

    Going(Wanted wanted, MenuSet menus, PrintWriter out) {
        this(wanted, menus, out, Going::lookAgain, Runner.here());
    }

    Going(Wanted wanted, MenuSet menus, PrintWriter out, Execution.Waiting waiting, Runner runner) {
        this.wanted = wanted;
        this.menus = menus;
        this.out = out;
        this.waiting = waiting;
        this.runner = runner;
    }

    /** The plan to a goal, which it shows. */
    List<Change> show(Goal goal, LineState state) {
        List<Change> plan = Plan.of(goal, state, runner.fresh());
        Diff diff = new Diff(menus, state);
        plan.forEach(change -> diff.of(change).forEach(out::println));
        out.println(
                plan.isEmpty() ? "Nothing to do: LINE has these menus." : plan.size() + " changes");
        return plan;
    }

    /**
     * Goes there, and asks LINE again until nothing is left to do.
     *
     * @param wish where to, by what LINE has
     * @param takeOver also when another run seems to be under way
     */
    void go(LineMenus line, Function<LineState, Goal> wish, boolean takeOver) {
        LineState state = line.state();
        List<Change> plan = show(wish.apply(state), state);
        Lock lock = new Lock(line, runner);
        if (plan.isEmpty()) {
            lock.clear(state.aliases());
            out.println("Nothing was changed.");
            return;
        }
        if (!takeOver) {
            lock.refuseWhileAnotherRuns(state.aliases());
        }
        take(lock, standing(line, plan, state), takeOver);
        change(line, wish, lock);
        release(lock);
    }

    private static void take(Lock lock, String menu, boolean takeOver) {
        try {
            lock.take(menu, takeOver);
        } catch (LineFailure e) {
            release(lock, e);
            throw new Trouble(
                    e.getMessage()
                            + System.lineSeparator()
                            + "Nothing that people see was changed. Run the same again: it goes on from there.");
        }
    }

    /** As well as it can be done. */
    private static void release(Lock lock, RuntimeException after) {
        try {
            lock.release();
        } catch (LineFailure again) {
            after.addSuppressed(again);
        }
    }

    /**
     * What the lock stands for: LINE knows no alias without a menu, so the first is made for it.
     */
    private String standing(LineMenus line, List<Change> plan, LineState state) {
        return stayingIn(state, plan)
                .orElseGet(
                        () -> {
                            make(line, plan.subList(0, untilFirstPicture(plan)), state, () -> {});
                            return stayingIn(line.state(), plan).orElseThrow();
                        });
    }

    private static Optional<String> stayingIn(LineState state, List<Change> plan) {
        Set<String> going =
                plan.stream()
                        .filter(Change.Delete.class::isInstance)
                        .map(change -> ((Change.Delete) change).id())
                        .collect(Collectors.toSet());
        return state.menus().stream()
                .filter(menu -> menu.isOurs() && menu.hasPicture() && !going.contains(menu.id()))
                .map(LineState.Deployed::id)
                .findFirst();
    }

    private static int untilFirstPicture(List<Change> plan) {
        int changes = 0;
        while (!(plan.get(changes) instanceof Change.Upload)) {
            changes++;
        }
        return changes + 1;
    }

    /** By what LINE has now that nobody else changes it. */
    private void change(LineMenus line, Function<LineState, Goal> wish, Lock lock) {
        try {
            LineState state = line.state();
            Goal goal = wish.apply(state);
            make(line, Plan.of(goal, state, runner.fresh()), state, lock::beat);
            checked(line, goal, lock);
        } catch (RuntimeException e) {
            release(lock, e);
            throw e;
        }
    }

    private static void release(Lock lock) {
        try {
            lock.release();
        } catch (LineFailure e) {
            throw new Trouble(
                    e.getMessage()
                            + System.lineSeparator()
                            + "All changes were made; only the mark of this run is left at LINE. Run plan, then apply with the menus that are shown: it takes the mark away.");
        }
    }

    private void checked(LineMenus line, Goal goal, Lock lock) {
        try {
            check(line, goal, lock);
        } catch (LineFailure e) {
            throw new Trouble(
                    e.getMessage()
                            + System.lineSeparator()
                            + "All changes were made, only the last look failed. Run plan to see it; do not run rollback again, it would go forward.");
        }
    }

    private void check(LineMenus line, Goal goal, Lock lock) {
        for (int rounds = 0; rounds < MOST_ROUNDS; rounds++) {
            LineState now = line.state();
            List<Change> rest = Plan.of(goal, now, runner.fresh());
            if (rest.isEmpty()) {
                out.println("Done: LINE shows these menus.");
                return;
            }
            out.println("Left over, since LINE did something twice:");
            show(goal, now);
            make(line, rest, now, lock::beat);
        }
        throw new Trouble(
                "Something else changes the menus at LINE meanwhile. Run the same again.");
    }

    private void make(LineMenus line, List<Change> plan, LineState state, Runnable beat) {
        Execution execution =
                new Execution(
                        line,
                        key -> menus.of(key).orElseThrow(),
                        wanted::picture,
                        looks -> {
                            beat.run();
                            waiting.again(looks);
                        });
        int[] made = new int[1];
        try {
            execution.run(
                    plan,
                    state,
                    _ -> {
                        made[0]++;
                        beat.run();
                    });
        } catch (LineFailure e) {
            if (made[0] == plan.size() - 1 && isDone(line, plan.getLast())) {
                return;
            }
            throw new Trouble(
                    e.getMessage()
                            + System.lineSeparator()
                            + made[0]
                            + " of "
                            + plan.size()
                            + " changes were made; nobody lost a menu. Run the same again: it goes on from there.");
        }
    }

    /**
     * The last call takes the mark of the change away: whether it did, though its answer got lost.
     */
    private static boolean isDone(LineMenus line, Change last) {
        try {
            return last instanceof Change.DropAlias(String alias)
                    && !line.aliases().containsKey(alias);
        } catch (LineFailure e) {
            throw new Trouble(
                    e.getMessage()
                            + System.lineSeparator()
                            + "All changes but perhaps the last were made. Run plan first: if it finds nothing to do, do not run rollback again, it would go forward.");
        }
    }

    private static void lookAgain(int looks) {
        if (looks > MOST_LOOKS) {
            throw new LineFailure(
                    "LINE has not given people their menus within a quarter of an hour", null);
        }
        try {
            TimeUnit.SECONDS.sleep(Math.min(looks, LONGEST_WAIT));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LineFailure("Interrupted", e);
        }
    }
}
