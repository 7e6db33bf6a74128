package org.pueankru.bot.admin;

import org.pueankru.bot.links.BrokenLinks;
import org.pueankru.bot.links.BrokenLinks.Broken;
import org.pueankru.bot.links.BrokenLinks.Figures;
import org.pueankru.bot.settings.Settings;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

import picocli.CommandLine.Command;

import java.util.List;

@Command(
        name = "links",
        description = "Lists the links of the library that seem broken, broken for longest first.",
        mixinStandardHelpOptions = true)
final class LinksCommand extends StoreCommand {
    private static final int AT_MOST = 10_000;

    private final Environment environment;

    LinksCommand(Environment environment) {
        super(environment);
        this.environment = environment;
    }

    @Override
    void run(JdbcClient jdbc) {
        BrokenLinks links = new BrokenLinks(jdbc);
        List<Broken> broken = links.list(AT_MOST);
        broken.forEach(this::print);
        Figures figures = links.figures();
        out().printf(
                        "%d links, %d looked at, %d broken, %d unclear.%n",
                        figures.known(), figures.lookedAt(), figures.broken(), figures.unclear());
        if (!Settings.readLinks(environment).looksAtLinks()) {
            out().println("LINK_CHECKS is off here: the service with this setting looks at none.");
        } else if (figures.known() > 0 && figures.lookedAt() == 0) {
            out().println(
                            "None was ever looked at: LINK_CHECKS may be off, or the bot just"
                                    + " began.");
        }
    }

    private void print(Broken link) {
        out().printf("%s  %s%n", link.item(), link.title());
        out().printf("    %s%n", link.address());
        out().printf(
                        "    %s, %d times since %s%n",
                        link.finding(),
                        link.looks(),
                        link.since().toString().replaceAll("\\.\\d+", ""));
    }
}
