package org.pueankru.richmenu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pueankru.richmenu.Goal;
import org.pueankru.richmenu.LineMenus;
import org.pueankru.richmenu.MenuSet;
import org.pueankru.richmenu.definition.MenuFile;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongPredicate;

/** One run at a time changes the menus of a channel. */
@SuppressWarnings("NullAway.Init")
class TwoRunsTest {
    private static final long ONE = 11;
    private static final long OTHER = 22;

    @TempDir private Path directory;

    private Operator operator;
    private Instant now = Instant.parse("2026-11-26T03:00:00Z");

    @BeforeEach
    void begin() {
        operator = new Operator(directory);
        operator.apply(operator.version("หนึ่ง"));
    }

    @AfterEach
    void close() {
        operator.close();
    }

    private Runner runner(String machine, long process, LongPredicate alive) {
        return new Runner(
                machine,
                process,
                new InstantSource() {
                    @Override
                    public Instant instant() {
                        return now;
                    }
                },
                alive);
    }

    /**
     * @param meanwhile while LINE gives people their menus
     */
    private void apply(String version, Runner runner, boolean takeOver, Runnable meanwhile) {
        Wanted wanted = new Wanted();
        MenuSet menus = menus(version);
        Goal goal = Goal.of(wanted.names(menus), menus.everybodys());
        new Going(wanted, menus, new PrintWriter(new StringWriter()), _ -> meanwhile.run(), runner)
                .go(line(), _ -> goal, takeOver);
    }

    private LineMenus line() {
        return operator.lineMenus();
    }

    private MenuSet menus(String version) {
        try (InputStream yaml = Files.newInputStream(Path.of(operator.version(version)))) {
            return MenuFile.read(yaml);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void theSecondIsToldWhoRunsSinceWhenAndChangesNothing() {
        int[] refused = new int[1];

        apply(
                "สอง",
                runner("office1", ONE, _ -> true),
                false,
                () -> {
                    Map<String, String> before = operator.state().aliases();
                    assertThatThrownBy(
                                    () ->
                                            apply(
                                                    "สาม",
                                                    runner("home1", OTHER, _ -> true),
                                                    false,
                                                    () -> {}))
                            .isInstanceOf(Busy.class)
                            .hasMessageContaining(
                                    "process 11 on machine office1, last seen at 2026-11-26 03:00:00 UTC")
                            .hasMessageContaining("--take-over");
                    assertThat(operator.state().aliases()).isEqualTo(before);
                    refused[0]++;
                });

        assertThat(refused[0]).isPositive();
        assertThat(operator.apply(operator.version("สอง"))).isZero();
        assertThat(operator.said()).contains("Nothing to do: LINE has these menus.");
    }

    @Test
    void theCommandStopsWithACodeOfItsOwn() {
        now = Instant.now();
        stand(runner("office1", ONE, _ -> true));

        assertThat(operator.apply(operator.version("สอง"))).isEqualTo(3);
        assertThat(operator.said()).contains("process 11 on machine office1");

        assertThat(operator.run("apply", "--take-over", "--file", operator.version("สอง")))
                .isZero();
        assertThat(operator.state().aliases().keySet())
                .noneMatch(alias -> alias.matches("pk-(run|lock)-.*"));
    }

    /** The marks that a run leaves when it dies. */
    private void stand(Runner runner) {
        String guest = Objects.requireNonNull(operator.state().aliases().get("pk-guest"));
        line().addAlias("pk-lock-run", guest);
        line().addAlias(runner.mark().alias(), guest);
    }

    @Test
    void ofTwoThatSawNobodyTheOneThatComesLaterLeavesNothing() {
        String guest = Objects.requireNonNull(operator.state().aliases().get("pk-guest"));
        new Lock(line(), runner("office1", ONE, _ -> true)).take(guest, false);
        Map<String, String> before = operator.state().aliases();
        Lock later = new Lock(line(), runner("home1", OTHER, _ -> true));

        assertThatThrownBy(() -> later.take(guest, false)).isInstanceOf(Busy.class);

        assertThat(operator.state().aliases()).isEqualTo(before);
    }

    @Test
    void whoHasNothingToDoLeavesTheMarksOfARunThatLives() {
        stand(runner("office1", ONE, _ -> true));
        Map<String, String> before = operator.state().aliases();

        apply("หนึ่ง", runner("home1", OTHER, _ -> true), false, () -> {});

        assertThat(operator.state().aliases()).isEqualTo(before);
    }

    @Test
    void aRunOfThisMachineThatDiedIsGoneOnWithAtOnce() {
        stand(runner("office1", ONE, _ -> true));

        apply("สอง", runner("office1", OTHER, _ -> false), false, () -> {});

        assertThat(operator.state().aliases().keySet())
                .noneMatch(alias -> alias.matches("pk-(run|lock|next)-.*"));
    }

    @Test
    void aRunOfAnotherMachineThatDiedCountsForNothingAfterTenMinutes() {
        stand(runner("office1", ONE, _ -> true));
        Runner home = runner("home1", OTHER, _ -> false);
        now = now.plusSeconds(599);
        assertThatThrownBy(() -> apply("สอง", home, false, () -> {})).isInstanceOf(Busy.class);

        now = now.plusSeconds(2);
        apply("สอง", home, false, () -> {});

        assertThat(operator.state().aliases().keySet())
                .noneMatch(alias -> alias.matches("pk-(run|lock|next)-.*"));
    }

    @Test
    void aLongRunSaysThatItStillLives() {
        Runner runner = runner("office1", ONE, _ -> true);
        Lock lock = new Lock(line(), runner);
        lock.take(Objects.requireNonNull(operator.state().aliases().get("pk-guest")), false);
        String before = runner.mark().alias();
        now = now.plusSeconds(130);

        lock.beat();

        assertThat(operator.state().aliases())
                .containsKeys("pk-lock-run", runner.mark().alias())
                .doesNotContainKey(before);
        lock.release();
        assertThat(operator.state().aliases().keySet())
                .noneMatch(alias -> alias.matches("pk-(run|lock)-.*"));
    }

    @Test
    void aRunThatWasTakenOverStops() {
        assertThatThrownBy(
                        () ->
                                apply(
                                        "สอง",
                                        runner("office1", ONE, _ -> true),
                                        false,
                                        () -> {
                                            Runner home = runner("home1", OTHER, _ -> true);
                                            apply("สาม", home, true, () -> {});
                                            now = now.plusSeconds(130);
                                        }))
                .isInstanceOf(Busy.class)
                .hasMessageContaining("Another run took over");

        assertThat(operator.apply(operator.version("สาม"))).isZero();
        assertThat(operator.said()).contains("Nothing to do: LINE has these menus.");
    }

    @Test
    void aRunThatWasTakenOverLeavesTheLockToTheOther() {
        Runner home = runner("home1", OTHER, _ -> true);
        String guest = Objects.requireNonNull(operator.state().aliases().get("pk-guest"));

        assertThatThrownBy(
                        () ->
                                apply(
                                        "สอง",
                                        runner("office1", ONE, _ -> true),
                                        false,
                                        () -> {
                                            new Lock(line(), home).take(guest, true);
                                            now = now.plusSeconds(130);
                                        }))
                .isInstanceOf(Busy.class);

        assertThat(operator.state().aliases().keySet())
                .contains("pk-lock-run")
                .anyMatch(alias -> alias.endsWith("-home1"));
    }

    @Test
    void whatSomebodyMovesMeanwhileIsPutRightAtTheEnd() {
        String before = operator.nameOf("pk-teacher");
        String guest = operator.nameOf("pk-guest");
        int[] moved = new int[1];

        apply(
                "สอง",
                runner("office1", ONE, _ -> true),
                false,
                () -> {
                    Map<String, String> aliases = operator.state().aliases();
                    if (moved[0]++ == 0) {
                        line().moveAlias(
                                        "pk-guest",
                                        Objects.requireNonNull(aliases.get("pk-teacher")));
                    }
                });

        assertThat(operator.nameOf("pk-guest")).isEqualTo(guest);
        assertThat(operator.nameOf("pk-was-teacher")).isEqualTo(before);
    }

    @Test
    void aMarkThatADeadRunLeftIsTakenAwayEvenWhenThereIsNothingToDo() {
        stand(runner("office1", ONE, _ -> true));
        apply("หนึ่ง", runner("office1", OTHER, _ -> false), false, () -> {});

        assertThat(operator.state().aliases().keySet())
                .noneMatch(alias -> alias.matches("pk-(run|lock)-.*"));
    }

    @Test
    void marksFitIntoAnAliasAndAreReadAgain() {
        Runner runner =
                runner(Runner.nameOf("a-very-long.name.of-a-machine"), 4_194_304, _ -> true);
        RunMark mark = runner.mark();

        assertThat(mark.alias()).matches("[a-z0-9_-]{1,32}");
        assertThat(RunMark.read(mark.alias())).contains(mark);
        assertThat(Runner.nameOf("rich-menus-a")).isNotEqualTo(Runner.nameOf("rich-menus-b"));
    }
}
