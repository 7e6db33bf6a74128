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
import picocli.CommandLine.Spec;

import java.util.List;
import java.util.concurrent.Callable;

/** Shows what apply would change. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        description = "Shows what apply would change.")
final class PlanCommand implements Callable<Integer> {
    @Mixin private Wanted wanted = new Wanted();

    @Mixin private Channel channel = new Channel();

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        MenuSet menus = wanted.soundMenus();
        LineMenus line = channel.open();
        LineState state = line.state();
        List<Change> plan = Plan.to(wanted.names(menus), menus.everybodys(), state, Going.fresh());
        Going going = new Going(wanted, menus, Output.of(spec));
        going.show(plan, state);
        return 0;
    }
}
