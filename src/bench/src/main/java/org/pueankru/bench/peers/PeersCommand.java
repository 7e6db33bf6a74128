package org.pueankru.bench.peers;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Measures our search and the baselines on the same catalogue and queries, in one run. */
@Command(
        name = "peers",
        mixinStandardHelpOptions = true,
        description = {
            "Our search beside what one would use instead: answers and speed, on judged queries.",
            "Ratios of speed come from rounds in which all take turns."
        })
public final class PeersCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--catalogue",
            required = true,
            paramLabel = "JSONL",
            description = "records, one JSON object a line")
    private Path catalogue = Path.of("");

    @Option(
            names = "--queries",
            required = true,
            paramLabel = "TSV",
            description = "id TAB query [TAB style]; may be given again, each with its --qrels")
    private List<Path> queries = List.of();

    @Option(
            names = "--qrels",
            required = true,
            paramLabel = "QRELS",
            description = "TREC judgements")
    private List<Path> qrels = List.of();

    @Option(
            names = "--min-grade",
            defaultValue = "1",
            paramLabel = "N",
            description = "the grade from which an item is relevant (${DEFAULT-VALUE})")
    private int leastGrade;

    @Option(
            names = "--rounds",
            defaultValue = "5",
            paramLabel = "N",
            description = "measured rounds; 0 leaves speed out (${DEFAULT-VALUE})")
    private int rounds;

    @Option(
            names = "--warm-up",
            defaultValue = "20",
            paramLabel = "SECONDS",
            description = "before the first measured round of each file (${DEFAULT-VALUE})")
    private double warmUp;

    @Option(
            names = "--crude-facets",
            description = "also ICU + trigrams behind a few regular expressions for facets")
    private boolean crudeFacets;

    @Override
    public Integer call() throws IOException, SQLException {
        if (queries.size() != qrels.size()) {
            throw new ParameterException(
                    spec.commandLine(), "as many --qrels as --queries are needed");
        }
        List<Peer> peers = peers();
        try {
            for (int i = 0; i < queries.size(); i++) {
                measure(peers, queries.get(i), JudgedQuery.all(queries.get(i), qrels.get(i)));
            }
        } finally {
            peers.forEach(Peer::close);
        }
        return 0;
    }

    private List<Peer> peers() throws IOException, SQLException {
        List<Entry> entries = Entry.all(catalogue);
        Map<String, Cut> both = Map.of("words", Cut.icuWords(), "grams", Cut.trigrams());
        var peers = new ArrayList<Peer>();
        peers.add(new LucenePeer("ThaiAnalyzer", Map.of("text", Cut.thaiAnalyzer()), entries));
        peers.add(new LucenePeer("ICU words", Map.of("text", Cut.icuWords()), entries));
        peers.add(new LucenePeer("trigrams", Map.of("text", Cut.trigrams()), entries));
        peers.add(new LucenePeer(PeersTable.YARDSTICK, both, entries));
        if (crudeFacets) {
            peers.add(new CrudeFacets(new LucenePeer(PeersTable.YARDSTICK, both, entries)));
        }
        peers.add(new SqlitePeer(entries));
        peers.add(new OurPeer(catalogue));
        return peers;
    }

    private void measure(List<Peer> peers, Path file, List<JudgedQuery> judged) {
        Map<Peer, List<Quality.Answer>> answers = new LinkedHashMap<>();
        for (Peer peer : peers) {
            answers.put(
                    peer,
                    judged.stream()
                            .map(query -> new Quality.Answer(query, peer.search(query.text())))
                            .toList());
        }
        Map<Peer, Race.Speed> speeds = Map.of();
        if (rounds > 0) {
            speeds =
                    new Race(peers, judged.stream().map(JudgedQuery::text).toList())
                            .run(warmUp, rounds);
        }
        var out = spec.commandLine().getOut();
        out.printf("%n%s: %d queries%n", file.getFileName(), judged.size());
        new PeersTable(leastGrade, answers, speeds).lines().forEach(out::println);
        out.flush();
    }
}
