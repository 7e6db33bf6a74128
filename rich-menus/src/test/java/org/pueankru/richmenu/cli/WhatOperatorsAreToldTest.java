package org.pueankru.richmenu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pueankru.simulator.api.Fault;

import java.nio.file.Path;
import java.util.TreeMap;

/** A failure says what is true and what to do. */
@SuppressWarnings("NullAway.Init")
class WhatOperatorsAreToldTest {
    @TempDir private Path directory;

    private Operator operator;

    @BeforeEach
    void begin() {
        operator = new Operator(directory);
    }

    @AfterEach
    void close() {
        operator.close();
    }

    @Test
    void tooManyMenusMadeInAnHour() {
        operator.line.fail(Fault.answering("/v2/bot/richmenu", 429).times(0));

        assertThat(operator.apply(operator.version("หนึ่ง"))).isOne();

        assertThat(operator.said())
                .contains("menus be made 100 times an hour: wait until the hour is over")
                .doesNotContain("3 times");
    }

    @Test
    void tooManyBatchesInAnHour() {
        operator.apply(operator.version("หนึ่ง"));
        operator.line.fail(Fault.answering("/v2/bot/richmenu/batch", 429).times(0));

        assertThat(operator.apply(operator.version("สอง"))).isOne();

        assertThat(operator.said())
                .contains("people be moved 3 times an hour: wait until the hour is over")
                .doesNotContain("100 times");
    }

    /** It is asked again after 2 s and 4 s. */
    @Test
    void tooManyListsInASecondAreNoMatterOfAnHour() {
        operator.line.fail(Fault.answering("/v2/bot/richmenu/list", 429).times(1));

        assertThat(operator.run("plan")).as(operator::said).isZero();
    }

    @Test
    void aMisspeltKey() {
        String file = operator.file("look: {}\neverybody: guest\nroles:\n  - {rolle: guest}\n");

        assertThat(operator.run("validate", "--file", file)).isOne();

        assertThat(operator.said())
                .contains(file + ": line 4: there is no key \"rolle\" here")
                .contains("the nearest is \"role\"");
    }

    @Test
    void aKeyThatIsThereTwice() {
        String file = operator.file("look: {}\neverybody: guest\neverybody: teacher\nroles: []\n");

        assertThat(operator.run("validate", "--file", file)).isOne();

        assertThat(operator.said())
                .contains(
                        file
                                + ": line 3: the key \"everybody\" is there twice, the first time in line 2");
    }

    @Test
    void twoMenusOfOneKey() {
        String twice =
                operator.file(
                        """
                everybody: a
                roles:
                  - role: guest
                    tabs:
                      - {key: a}
                      - {key: a}
                """);

        assertThat(operator.run("validate", "--file", twice)).isOne();

        assertThat(operator.said())
                .contains(
                        twice
                                + ": line 6: there are two menus with the key \"a\", the first time in line 5");
    }

    @Test
    void onlyTheLastLookFailed() {
        operator.apply(operator.version("หนึ่ง"));
        int looksBefore = looks();
        operator.apply(operator.version("สอง"));
        int looks = looks() - looksBefore;
        operator.line.fail(Fault.answering("/v2/bot/richmenu/list", 500).after(looks - 1).times(0));

        assertThat(operator.apply(operator.version("สาม"))).isOne();
        operator.line.clearFaults();

        assertThat(operator.said())
                .contains("LINE did not list menus")
                .contains("All changes were made, only the last look failed.")
                .contains("do not run rollback again");
        assertThat(operator.apply(operator.version("สาม"))).isZero();
        assertThat(operator.said()).contains("Nothing to do: LINE has these menus.");
    }

    private int looks() {
        return operator
                .line
                .calls()
                .getOrDefault("GET /v2/bot/richmenu/list", new TreeMap<>())
                .values()
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
    }
}
