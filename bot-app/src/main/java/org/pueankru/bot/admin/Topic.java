package org.pueankru.bot.admin;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

import java.util.Map;

/** A word that commands stand behind: {@code admin schools import}. */
final class Topic {
    private Topic() {}

    static CommandLine of(String name, String description, Map<String, Object> commands) {
        CommandSpec spec = CommandSpec.create().name(name).mixinStandardHelpOptions(true);
        spec.usageMessage().description(description).synopsisSubcommandLabel("COMMAND");
        CommandLine line = new CommandLine(spec);
        commands.forEach(line::addSubcommand);
        return line;
    }
}
