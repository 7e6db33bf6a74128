package org.pueankru.richmenu.cli;

import org.jspecify.annotations.Nullable;
import org.pueankru.richmenu.Goal;
import org.pueankru.richmenu.LineMenus;
import org.pueankru.richmenu.MenuSet;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

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
        Goal goal = Goal.of(wanted.names(menus), menus.everybodys());
        new Going(wanted, menus, Output.of(spec)).show(goal, line.state());
        return 0;
    }
}
