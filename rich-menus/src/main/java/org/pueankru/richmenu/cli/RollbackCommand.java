package org.pueankru.richmenu.cli;

import org.jspecify.annotations.Nullable;
import org.pueankru.richmenu.Change;
import org.pueankru.richmenu.LineMenus;
import org.pueankru.richmenu.LineState;
import org.pueankru.richmenu.MenuSet;
import org.pueankru.richmenu.Plan;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.util.List;
import java.util.concurrent.Callable;

/** Goes back to the menus that were shown before; again: forward. */
@Command(
        name = "rollback",
        mixinStandardHelpOptions = true,
        description =
                "Goes back to the menus that were shown before the last apply; once more: forward again.")
final class RollbackCommand implements Callable<Integer> {
    @Mixin private Wanted wanted = new Wanted();

    @Mixin private Channel channel = new Channel();

    @Option(names = "--dry-run", description = "only show what would change")
    private boolean dryRun;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        MenuSet menus = wanted.menus();
        LineMenus line = channel.open();
        LineState state = line.state();
        if (Plan.isOnTheWay(state)) {
            throw new Trouble(
                    "A change of menus broke off. Run apply first, with the menus of that change or others, so that one set is shown whole; then rollback");
        }
        List<Change> plan =
                Plan.back(menus.everybodys(), state, Going.fresh())
                        .orElseThrow(() -> new Trouble("LINE has no earlier menus to go back to"));
        Going going = new Going(wanted, menus, Output.of(spec));
        going.show(plan, state);
        if (!dryRun) {
            going.go(line, plan, state);
        }
        return 0;
    }
}
