package org.pueankru.index.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pueankru.index.DemoItems;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Files of queries with a third column: a style, or what should be understood. */
class JudgedQueriesCommandTest {
    private static final String JUDGEMENTS = "q1 0 rice 2\nq2 0 news 2\nq3 0 hcf-exam 1\n";

    @TempDir Path folder;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void importDemoItems() {
        run("import", "--index", index(), DemoItems.file(folder).toString());
        out.getBuffer().setLength(0);
    }

    @Test
    void printsTheFiguresOfEachStyleWorstFirst() throws IOException {
        List<String> lines =
                evaluated(
                        "q1\tข้าว\tplain\nq2\tไดโนเสาร์\tvague\nq3\tหรม\tplain\nq4\tบาสเกตบอล\tabsent\n");

        assertThat(lines)
                .contains(
                        "style\tqueries\tMRR@10\tnDCG@10\tsuccess@1\tRecall@10\tzero-result share\tclaimed")
                .containsSubsequence(
                        "vague\t1\t0.0000\t0.0000\t0.0000\t0.0000\t1.0000\t-",
                        "plain\t2\t1.0000\t1.0000\t1.0000\t1.0000\t0.0000\t-",
                        "absent\t1\t-\t-\t-\t-\t1.0000\t0.0000");
    }

    @Test
    void leavesQueriesWithoutAnyJudgedItemOutOfTheMeans() throws IOException {
        assertThat(evaluated("q1\tข้าว\tplain\nq4\tบาสเกตบอล\tabsent\n"))
                .contains("judged queries\t1", "success@1\t1.0000");
    }

    @Test
    void countsACertainAnswerAboutSomethingAbsentAsClaimed() throws IOException {
        assertThat(evaluated("q5\tข้าว\tabsent\n"))
                .contains("absent\t1\t-\t-\t-\t-\t0.0000\t1.0000");
    }

    @Test
    void printsNoStylesForAFileOfTwoColumns() throws IOException {
        List<String> lines = evaluated("q1\tข้าว\nq2\tไดโนเสาร์\n");

        assertThat(lines)
                .extracting(line -> line.split("\t", -1)[0])
                .containsExactly(
                        "judged queries",
                        "MRR@10",
                        "nDCG@10",
                        "success@1",
                        "Recall@10",
                        "zero-result share",
                        "queries/s",
                        "p50",
                        "p99");
    }

    private List<String> evaluated(String queries) throws IOException {
        Path file = Files.writeString(folder.resolve("q.tsv"), queries);
        Path qrels = Files.writeString(folder.resolve("qrels"), JUDGEMENTS);
        assertThat(
                        run(
                                "evaluate",
                                "--index",
                                index(),
                                "--queries",
                                file.toString(),
                                "--qrels",
                                qrels.toString(),
                                "--min-grade",
                                "2"))
                .isZero();
        return out.toString().lines().toList();
    }

    @Test
    void comparesWhatIsUnderstoodWithWhatWasExpected() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("q.tsv"),
                        """
                        q1\tหรม ป.6\t{"text":"หรม","grades":["P6"],"corrected":null}
                        q2\tคลิป หรม\t{"text":"หรม","mediaTypes":[]}
                        """);

        assertThat(run("parse", "--expected", "--queries", file.toString())).isZero();
        assertThat(out.toString().lines())
                .containsExactly(
                        "q2\tคลิป หรม\tmediaTypes [\"video\"], not []", "exact\t0.5000 (1 of 2)");
    }

    @Test
    void saysWhichExpectationCannotBeRead() throws IOException {
        Path file = Files.writeString(folder.resolve("q.tsv"), "q1\tหรม\t{oops\nq2\tหรม\n");

        assertThat(run("parse", "--expected", "--queries", file.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("query q1: the third column is not JSON");
        assertThat(run("parse", "--expected", "หรม")).isEqualTo(2);
    }

    @Test
    void parsesTheQueryAloneOfAFileWithMoreColumns() throws IOException {
        Path file = Files.writeString(folder.resolve("q.tsv"), "q1\tหรม\tplain\n");

        assertThat(run("parse", "--json", "--queries", file.toString())).isZero();
        assertThat(out.toString()).startsWith("{\"id\":\"q1\",\"text\":\"หรม\",");
    }

    private String index() {
        return folder.resolve("index").toString();
    }

    private int run(String... arguments) {
        return SearchIndexCommand.run(new PrintWriter(out), new PrintWriter(err), arguments);
    }
}
