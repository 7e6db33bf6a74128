package org.pueankru.bench;

import org.pueankru.bench.deliveries.DeliveriesCommand;
import org.pueankru.bench.peers.PeersCommand;
import org.pueankru.bench.scale.OneSizeCommand;
import org.pueankru.bench.scale.ScaleCommand;

import picocli.CommandLine;
import picocli.CommandLine.Command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The command line of all measurements. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measures Puean Kru. Options without a command are those of webhook-load.",
            "jmh runs the microbenchmarks, with JMH's own options (jmh -h).",
            ""
        },
        subcommands = {
            WebhookLoad.class,
            PeersCommand.class,
            ScaleCommand.class,
            DeliveriesCommand.class,
            OneSizeCommand.class
        })
final class Bench {
    private static final Set<String> OWN_OPTIONS = Set.of("-h", "--help", "-V", "--version");

    /** Kept, since a logger that nobody holds forgets its level. */
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

    private Bench() {}

    public static void main(String[] args) throws IOException {
        // the same digits and decimal points on every machine
        Locale.setDefault(Locale.ROOT);
        LUCENE.setLevel(Level.SEVERE);
        if (List.of(args).indexOf("jmh") == 0) {
            org.openjdk.jmh.Main.main(Arrays.copyOfRange(args, 1, args.length));
            return;
        }
        System.exit(new CommandLine(new Bench()).execute(command(List.of(args))));
    }

    /** The arguments with a command in front: the load test where none is named. */
    static String[] command(List<String> args) {
        boolean named =
                !args.isEmpty()
                        && (!args.getFirst().startsWith("-")
                                || OWN_OPTIONS.contains(args.getFirst()));
        var command = new ArrayList<>(args);
        if (!named) {
            command.addFirst("webhook-load");
        }
        return command.toArray(String[]::new);
    }
}
