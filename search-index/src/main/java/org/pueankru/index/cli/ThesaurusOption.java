package org.pueankru.index.cli;

import org.jspecify.annotations.Nullable;
import org.pueankru.index.MediaIndex;
import org.pueankru.index.Synonyms;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

import java.nio.file.Path;

/** A district's own words for the same thing, beside the built-in ones. */
final class ThesaurusOption {
    @Spec(Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--thesaurus",
            paramLabel = "FILE",
            description = "groups of words for the same thing, one a line, joined by =")
    private @Nullable Path file;

    /** Opens an index with these words; tells on standard error which lines are not used. */
    MediaIndex open(Path directory) {
        Synonyms synonyms = read();
        return MediaIndex.open(directory, () -> synonyms);
    }

    Synonyms read() {
        Synonyms synonyms = file == null ? Synonyms.builtIn() : Synonyms.withFile(file);
        synonyms.badLines().forEach(line -> spec.commandLine().getErr().println(file + " " + line));
        return synonyms;
    }
}
