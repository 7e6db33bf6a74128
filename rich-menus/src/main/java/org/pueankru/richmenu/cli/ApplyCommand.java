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

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        MenuSet menus = wanted.soundMenus();
        LineMenus line = channel.open();
        LineState state = line.state();
        List<Change> plan = Plan.to(wanted.names(menus), menus.everybodys(), state, Going.fresh());
        Going going = new Going(wanted, menus, Output.of(spec));
        going.show(plan, state);
        if (!dryRun) {
            going.go(line, plan, state);
        }
        return 0;
    }
}
