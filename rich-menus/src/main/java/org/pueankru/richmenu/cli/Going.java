package org.pueankru.richmenu.cli;

import org.pueankru.richmenu.Change;
import org.pueankru.richmenu.Execution;
import org.pueankru.richmenu.LineFailure;
import org.pueankru.richmenu.LineMenus;
import org.pueankru.richmenu.LineState;
import org.pueankru.richmenu.MenuSet;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Shows a plan, and does it unless only a look was wanted. */
final class Going {
    private static final int MOST_LOOKS = 600;

    private final Wanted wanted;
    private final MenuSet menus;
    private final PrintWriter out;

    Going(Wanted wanted, MenuSet menus, PrintWriter out) {
        this.wanted = wanted;
        this.menus = menus;
        this.out = out;
    }

    void show(List<Change> plan, LineState state) {
        Diff diff = new Diff(menus, state);
        plan.forEach(change -> diff.of(change).forEach(out::println));
        out.println(
                plan.isEmpty() ? "Nothing to do: LINE has these menus." : plan.size() + " changes");
    }

    void go(LineMenus line, List<Change> plan, LineState state) {
        Execution execution =
                new Execution(
                        line,
                        key -> menus.of(key).orElseThrow(),
                        wanted::picture,
                        Going::lookAgain);
        int[] made = new int[1];
        try {
            execution.run(plan, state, _ -> made[0]++);
        } catch (LineFailure e) {
            throw new Trouble(
                    e.getMessage()
                            + System.lineSeparator()
                            + made[0]
                            + " of "
                            + plan.size()
                            + " changes were made. Run the same again: it goes on from there.");
        }
        out.println(plan.isEmpty() ? "Nothing was changed." : "Done.");
    }

    private static void lookAgain(int looks) {
        if (looks > MOST_LOOKS) {
            throw new LineFailure("LINE has not given people their menus within ten minutes", null);
        }
        try {
            TimeUnit.SECONDS.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LineFailure("Interrupted", e);
        }
    }
}
