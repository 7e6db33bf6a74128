package org.pueankru.richmenu.cli;

import org.jspecify.annotations.Nullable;
import org.pueankru.richmenu.LineMenus;
import org.pueankru.richmenu.Menu;
import org.pueankru.richmenu.MenuSet;
import org.pueankru.richmenu.Naming;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Checks the menus. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description =
                "Checks menus against LINE's limits, and whether people can read and hit them.")
final class ValidateCommand implements Callable<Integer> {
    @Mixin private Wanted wanted = new Wanted();

    @Mixin private Channel channel = new Channel();

    @Option(
            names = "--ask-line",
            description = "ask LINE too; needs LINE_CHANNEL_TOKEN, changes nothing")
    private boolean askLine;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Output.of(spec);
        MenuSet menus = wanted.menus();
        List<String> problems = new ArrayList<>(wanted.problems(menus));
        if (problems.isEmpty() && askLine) {
            LineMenus line = channel.open();
            Naming naming = new Naming(wanted::picture);
            for (Menu menu : menus.menus()) {
                String refusal = line.check(menu, naming.of(menu));
                if (!refusal.isEmpty()) {
                    problems.add(menu.key() + ": LINE says " + refusal);
                }
            }
        }
        problems.forEach(out::println);
        if (problems.isEmpty()) {
            out.println(
                    menus.menus().size()
                            + " menus, nothing wrong"
                            + (askLine ? ", LINE agrees" : ""));
        }
        return problems.isEmpty() ? 0 : 1;
    }
}
