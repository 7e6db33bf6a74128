package org.pueankru.index.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pueankru.index.DemoItems;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

class SearchIndexCommandTest {
    @TempDir Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void importsAndSearches() {
        assertThat(run("import", "--index", index(), DemoItems.file(folder).toString())).isZero();
        assertThat(out.toString())
                .contains("added 13, updated 0, unchanged 0, removed 0, refused 0");

        assertThat(run("search", "--index", index(), "--json", "-n", "1", "คลิปคณิต ป.6 หรม"))
                .isZero();
        assertThat(out.toString())
                .contains(
                        "{\"query\":\"คลิปคณิต ป.6"
                                + " หรม\",\"understood\":{\"text\":\"หรม\",\"grades\":[\"P6\"],"
                                + "\"learningAreas\":[\"mathematics\"],\"mediaTypes\":[\"video\"],\"indicators\":[],"
                                + "\"corrected\":null},\"relaxed\":[],\"total\":1,\"hits\":[{\"id\":\"hcf-video\",\"score\":");
    }

    @Test
    void parsesWithoutAnIndex() {
        assertThat(run("parse", "--json", "คลิปคณิต ป.6 หรม")).isZero();
        assertThat(out.toString().strip())
                .isEqualTo(
                        "{\"text\":\"หรม\",\"grades\":[\"P6\"],\"learningAreas\":[\"mathematics\"],"
                                + "\"mediaTypes\":[\"video\"],\"indicators\":[],\"corrected\":null}");
    }

    @Test
    void tellsWhatIsExcludedOnlyWhenSomethingIs() {
        assertThat(run("parse", "--json", "เศษส่วน ไม่เอาวิดีโอ")).isZero();
        assertThat(out.toString().strip())
                .isEqualTo(
                        "{\"text\":\"เศษส่วน\",\"grades\":[],\"learningAreas\":[],\"mediaTypes\":[],"
                                + "\"indicators\":[],\"corrected\":null,\"excluded\":{\"grades\":[],"
                                + "\"learningAreas\":[],\"mediaTypes\":[\"video\"],\"words\":[]}}");
    }

    @Test
    void usesADistrictsWordsAndTellsItsBadLines() throws IOException {
        run("import", "--index", index(), DemoItems.file(folder).toString());
        Path words =
                Files.writeString(
                        folder.resolve("words.txt"), "ของกินชาวนา = การปลูกข้าว\nไม่มีคู่\n");

        assertThat(
                        run(
                                "search",
                                "--index",
                                index(),
                                "--thesaurus",
                                words.toString(),
                                "ของกินชาวนา"))
                .isZero();
        assertThat(out.toString()).contains("rice");
        assertThat(err.toString()).contains("words.txt line 2: no = in it");
    }

    @Test
    void parsesAFileOfQueriesOneObjectALine() throws IOException {
        Path queries = Files.writeString(folder.resolve("q.tsv"), "q1\tป.6\nq2\tหรม\n");

        assertThat(run("parse", "--json", "--queries", queries.toString())).isZero();
        assertThat(out.toString().lines())
                .satisfiesExactly(
                        one ->
                                assertThat(one)
                                        .startsWith(
                                                "{\"id\":\"q1\",\"text\":\"\",\"grades\":[\"P6\"]"),
                        two -> assertThat(two).startsWith("{\"id\":\"q2\",\"text\":\"หรม\""));
    }

    @Test
    void evaluatesAndWritesARunFile() throws IOException {
        run("import", "--index", index(), DemoItems.file(folder).toString());
        Path queries = Files.writeString(folder.resolve("q.tsv"), "q1\tข้าว\nq2\tไดโนเสาร์\n");
        Path qrels = Files.writeString(folder.resolve("qrels"), "q1 0 rice 2\nq2 0 news 1\n");
        Path runFile = folder.resolve("run");

        assertThat(
                        run(
                                "evaluate",
                                "--index",
                                index(),
                                "--queries",
                                queries.toString(),
                                "--qrels",
                                qrels.toString(),
                                "--run",
                                runFile.toString()))
                .isZero();
        assertThat(out.toString())
                .contains(
                        "MRR@10\t0.5000",
                        "success@1\t0.5000",
                        "Recall@10\t0.5000",
                        "zero-result share\t0.5000",
                        "queries/s",
                        "p50",
                        "p99");
        assertThat(Files.readString(runFile)).startsWith("q1 Q0 rice 1 ");
    }

    @Test
    void suggestsCompletions() {
        run("import", "--index", index(), DemoItems.file(folder).toString());

        assertThat(run("suggest", "--index", index(), "เศษ")).isZero();
        assertThat(out.toString()).contains("เศษส่วน");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "frobnicate",
                "search หรม",
                "import --index x",
                "search --index x -n two หรม",
                "parse",
                "evaluate --index x"
            })
    void saysTwoForWrongUsage(String arguments) {
        assertThat(run(arguments.isEmpty() ? new String[0] : arguments.split(" ", -1)))
                .isEqualTo(2);
        assertThat(err.toString()).isNotBlank();
    }

    @Test
    void saysOneWhenNothingWasImportedOrThereIsNoIndex() throws IOException {
        Path bad = Files.writeString(folder.resolve("bad.jsonl"), "{oops\n");

        assertThat(run("import", "--index", index(), bad.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("refused bad.jsonl line 1");
        assertThat(run("import", "--index", index(), folder.resolve("none").toString()))
                .isEqualTo(1);
        assertThat(run("search", "--index", folder.resolve("no").toString(), "หรม")).isEqualTo(1);
    }

    private String index() {
        return folder.resolve("index").toString();
    }

    private int run(String... arguments) {
        return SearchIndexCommand.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }
}
