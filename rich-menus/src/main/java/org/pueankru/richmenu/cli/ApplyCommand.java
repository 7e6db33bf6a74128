package org.pueankru.richmenu.cli;

import org.jspecify.annotations.Nullable;
import org.pueankru.richmenu.Goal;
import org.pueankru.richmenu.LineMenus;
import org.pueankru.richmenu.MenuSet;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.util.concurrent.Callable;

/** Makes LINE have these menus, so that nobody is without one meanwhile. */
@Command(
        name = "apply",
        mixinStandardHelpOptions = true,
        description = "Makes LINE have these menus, so that nobody is without one meanwhile.")
final class ApplyCommand implements Callable<Integer> {
    @Mixin private Wanted wanted = new Wanted();

    @Mixin private Channel channel = new Channel();

    @Option(names = "--dry-run", description = "only show what would change")
    private boolean dryRun;

    @Mixin private TakingOver takingOver = new TakingOver();

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        MenuSet menus = wanted.soundMenus();
        LineMenus line = channel.open();
        Goal goal = Goal.of(wanted.names(menus), menus.everybodys());
        Going going = new Going(wanted, menus, Output.of(spec));
        if (dryRun) {
            going.show(goal, line.state());
        } else {
            going.go(line, _ -> goal, takingOver.isWished());
        }
        return 0;
    }
}
