package org.pueankru.index.cli;

import org.pueankru.index.CatalogueImport;
import org.pueankru.index.ImportReport;
import org.pueankru.index.RefusedRow;

import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Adds and updates items by id from JSON Lines, CSV or XLSX files.")
final class ImportCommand implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--index",
            required = true,
            paramLabel = "DIR",
            description = "the index; made when absent")
    private Path index = Path.of("");

    @Option(names = "--replace", description = "remove items that are in none of the files")
    private boolean replace;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "catalogue files")
    private List<Path> files = List.of();

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var progress = ProgressBar.onTerminal(spec.commandLine().getErr());
        ImportReport report;
        try {
            report = new CatalogueImport(files, replace, progress).into(index);
        } finally {
            progress.end();
        }
        for (RefusedRow row : report.refused()) {
            out.println(refusal(row));
        }
        out.printf(
                "added %d, updated %d, unchanged %d, removed %d, refused %d%n",
                report.added(),
                report.updated(),
                report.unchanged(),
                report.removed(),
                report.refused().size());
        return report.imported() > 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private static String refusal(RefusedRow row) {
        String id = row.id() == null ? "" : " (id " + row.id() + ")";
        return "refused %s line %d%s: %s"
                .formatted(row.file().getFileName(), row.line(), id, row.reason());
    }
}
