package org.pueankru.richmenu.cli;

import org.pueankru.richmenu.Change;
import org.pueankru.richmenu.Execution;
import org.pueankru.richmenu.LineFailure;
import org.pueankru.richmenu.LineMenus;
import org.pueankru.richmenu.LineState;
import org.pueankru.richmenu.MenuSet;
import org.pueankru.richmenu.Plan;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/** Shows a plan, and does it unless only a look was wanted. */
final class Going {
    /** LINE lets progress be asked for 100 times an hour (reference, "Rate limits"). */
    private static final int MOST_LOOKS = 45;

    private static final int MOST_ROUNDS = 3;

    private static final int LONGEST_WAIT = 30;

    private final Wanted wanted;
    private final MenuSet menus;
    private final PrintWriter out;
    private final Execution.Waiting waiting;

    Going(Wanted wanted, MenuSet menus, PrintWriter out) {
        this(wanted, menus, out, Going::lookAgain);
    }

    Going(Wanted wanted, MenuSet menus, PrintWriter out, Execution.Waiting waiting) {
        this.wanted = wanted;
        this.menus = menus;
        this.out = out;
        this.waiting = waiting;
    }

    /** Names a change: LINE takes a name that it has seen for the same request. */
    static String fresh() {
        return Long.toString(System.currentTimeMillis(), Character.MAX_RADIX)
                + Integer.toString(
                        ThreadLocalRandom.current().nextInt(46_656), Character.MAX_RADIX);
    }

    void show(List<Change> plan, LineState state) {
        Diff diff = new Diff(menus, state);
        plan.forEach(change -> diff.of(change).forEach(out::println));
        out.println(
                plan.isEmpty() ? "Nothing to do: LINE has these menus." : plan.size() + " changes");
    }

    /** Does it, and asks LINE again until nothing is left to do. */
    void go(LineMenus line, List<Change> plan, LineState state) {
        if (plan.isEmpty()) {
            out.println("Nothing was changed.");
            return;
        }
        make(line, plan, state);
        checked(line);
    }

    private void checked(LineMenus line) {
        try {
            check(line);
        } catch (LineFailure e) {
            throw new Trouble(
                    e.getMessage()
                            + System.lineSeparator()
                            + "All changes were made, only the last look failed. Run plan to see it; do not run rollback again, it would go forward.");
        }
    }

    private void check(LineMenus line) {
        for (int rounds = 0; rounds < MOST_ROUNDS; rounds++) {
            LineState now = line.state();
            List<Change> rest = Plan.rest(menus.everybodys(), now, fresh());
            if (rest.isEmpty()) {
                out.println("Done: LINE shows these menus.");
                return;
            }
            out.println("Left over, since LINE did something twice:");
            show(rest, now);
            make(line, rest, now);
        }
        throw new Trouble(
                "Something else changes the menus at LINE meanwhile. Run the same again.");
    }

    private void make(LineMenus line, List<Change> plan, LineState state) {
        Execution execution =
                new Execution(line, key -> menus.of(key).orElseThrow(), wanted::picture, waiting);
        int[] made = new int[1];
        try {
            execution.run(plan, state, _ -> made[0]++);
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
                    && !line.state().aliases().containsKey(alias);
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
