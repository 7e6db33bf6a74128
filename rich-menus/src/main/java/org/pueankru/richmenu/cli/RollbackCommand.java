package org.pueankru.richmenu.cli;

import org.jspecify.annotations.Nullable;
import org.pueankru.richmenu.Goal;
import org.pueankru.richmenu.LineMenus;
import org.pueankru.richmenu.LineState;
import org.pueankru.richmenu.MenuSet;
import org.pueankru.richmenu.WayBack;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;
import java.util.function.Function;

/** Goes back to the menus that were shown before; again: forward. */
@Command(
        name = "rollback",
        mixinStandardHelpOptions = true,
        description =
                "Goes back to the menus that were shown before the last apply; after a first apply to what was there without ours; once more: forward again.")
final class RollbackCommand implements Callable<Integer> {
    @Mixin private Wanted wanted = new Wanted();

    @Mixin private Channel channel = new Channel();

    @Option(names = "--dry-run", description = "only show what would change")
    private boolean dryRun;

    @Mixin private TakingOver takingOver = new TakingOver();

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        MenuSet menus = wanted.menus();
        LineMenus line = channel.open();
        Going going = new Going(wanted, menus, Output.of(spec));
        Function<LineState, Goal> wish = state -> WayBack.of(state, menus.everybodys());
        if (dryRun) {
            LineState state = line.state();
            going.show(wish.apply(state), state);
        } else {
            going.go(line, wish, takingOver.isWished());
        }
        return 0;
    }
}
