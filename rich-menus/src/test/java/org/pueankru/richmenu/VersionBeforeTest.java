package org.pueankru.richmenu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.pueankru.richmenu.Menu.Look;
import org.pueankru.richmenu.Menu.Size;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/** Whatever breaks off, the version before stays whole, or rollback says that it is not. */
class VersionBeforeTest {
    private static final Look LOOK = new Look("#fff", "#fff", "#000", "#000", "#000", "#fff");
    private static final List<DeployedName> FIRST =
            List.of(name("guest", 1), name("teacher", 1), name("old", 1));
    private static final List<DeployedName> SECOND =
            List.of(name("guest", 1), name("teacher", 2), name("new", 2));
    private static final List<DeployedName> THIRD =
            List.of(name("guest", 3), name("teacher", 3), name("new", 2));
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final FakeLine line = new FakeLine();

    private static DeployedName name(String key, int version) {
        return new DeployedName(key, "%012x".formatted(version));
    }

    private void apply(List<DeployedName> wanted) {
        go(Goal.of(wanted, "guest"));
    }

    private void back() {
        go(WayBack.of(line.state(), "guest"));
    }

    private void go(Goal goal) {
        LineState state = line.state();
        new Execution(line, VersionBeforeTest::menu, _ -> new byte[1], _ -> {})
                .run(Plan.of(goal, state, "n" + NAMES.incrementAndGet()), state, _ -> {});
    }

    private static Menu menu(String key) {
        return new Menu(key, "teacher", "เมนู", Size.LARGE, LOOK, List.of());
    }

    private Collection<DeployedName> shown() {
        return new Draft(line.state()).shown().values();
    }

    /** Whether it went through. */
    private boolean breaksOff(int call, boolean answerLost, Runnable run) {
        line.failAfter(call, answerLost);
        try {
            run.run();
            return false;
        } catch (LineFailure e) {
            return true;
        } finally {
            line.failNoMore();
        }
    }

    @Test
    void whoGivesUpAChangeThatBrokeOffStillHasTheVersionBeforeIt() {
        for (int call = 0; ; call++) {
            VersionBeforeTest one = new VersionBeforeTest();
            one.apply(FIRST);
            one.apply(SECOND);
            boolean broke = one.breaksOff(call, false, () -> one.apply(THIRD));
            boolean reached = one.line.state().aliases().containsKey(doneWith(THIRD));
            one.apply(SECOND);

            one.back();

            assertThat(one.shown())
                    .as("broken off at call %d", call)
                    .containsExactlyInAnyOrderElementsOf(reached ? THIRD : FIRST);
            if (!broke) {
                return;
            }
        }
    }

    private static String doneWith(List<DeployedName> set) {
        return Aliases.DONE + Goal.of(set, "guest").hash();
    }

    @Test
    void whoGivesUpAWayBackThatBrokeOffStillHasTheVersionBefore() {
        for (int call = 0; ; call++) {
            VersionBeforeTest one = new VersionBeforeTest();
            one.apply(FIRST);
            one.apply(SECOND);
            boolean broke = one.breaksOff(call, false, one::back);
            one.apply(SECOND);

            one.back();

            assertThat(one.shown())
                    .as("broken off at call %d", call)
                    .containsExactlyInAnyOrderElementsOf(FIRST);
            if (!broke) {
                return;
            }
        }
    }

    @Test
    void afterAWayBackThatBrokeOffAndANewVersionTheLastWholeOneIsTheOneBefore() {
        for (int call = 0; ; call++) {
            VersionBeforeTest one = new VersionBeforeTest();
            one.apply(FIRST);
            one.apply(SECOND);
            boolean broke = one.breaksOff(call, true, one::back);
            boolean reached = one.line.state().aliases().containsKey(doneWith(FIRST));
            one.apply(THIRD);

            one.back();

            assertThat(one.shown())
                    .as("broken off at call %d", call)
                    .containsExactlyInAnyOrderElementsOf(reached ? FIRST : SECOND);
            if (!broke) {
                return;
            }
        }
    }

    /** Of the versions that were shown whole, the last that is another one than what is shown. */
    @Test
    void whereverItBreaksOffTheLastOtherWholeVersionStaysAtHand() {
        long seed = 20261127;
        Random random = new Random(seed);
        List<List<DeployedName>> sets = List.of(FIRST, SECOND, THIRD);
        for (int walk = 0; walk < 2_000; walk++) {
            VersionBeforeTest one = new VersionBeforeTest();
            List<List<DeployedName>> whole = new ArrayList<>();
            for (int step = 0; step < 6; step++) {
                List<DeployedName> set = sets.get(random.nextInt(3));
                int call = random.nextInt(2) == 0 ? random.nextInt(25) : 1_000;
                boolean lost = random.nextBoolean();
                boolean goesBack = whole.size() > 1 && random.nextInt(4) == 0;
                one.breaksOff(call, lost, () -> one.wish(goesBack, set));
                one.note(sets, whole);
            }
            one.finish(whole);
            one.note(sets, whole);
            if (whole.size() > 1) {
                one.back();
                assertThat(one.shown())
                        .as("walk %d of seed %d", walk, seed)
                        .containsExactlyInAnyOrderElementsOf(whole.get(whole.size() - 2));
            }
        }
    }

    private void wish(boolean goesBack, List<DeployedName> set) {
        try {
            if (goesBack) {
                back();
                return;
            }
        } catch (Refusal underWay) {
            // then forward
        }
        apply(set);
    }

    /** Goes on with what broke off. */
    private void finish(List<List<DeployedName>> whole) {
        apply(whole.isEmpty() ? FIRST : whole.getLast());
    }

    /** A version is whole as soon as people have moved to it; the last of a kind counts. */
    private void note(List<List<DeployedName>> sets, List<List<DeployedName>> whole) {
        sets.stream()
                .filter(set -> line.state().aliases().containsKey(doneWith(set)))
                .filter(set -> whole.isEmpty() || !whole.getLast().equals(set))
                .forEach(whole::add);
    }

    @Test
    void wherefromAChangeWentIsNotedOnlyWhileItIsUnderWay() {
        for (int call = 0; ; call++) {
            VersionBeforeTest one = new VersionBeforeTest();
            one.apply(FIRST);
            one.apply(SECOND);
            boolean broke = one.breaksOff(call, false, () -> one.apply(THIRD));
            one.apply(THIRD);

            assertThat(one.line.state().aliases().keySet())
                    .as("broken off at call %d", call)
                    .noneMatch(alias -> alias.matches("pk-(from|noted|next|back)-.*"));
            one.back();
            assertThat(one.shown()).containsExactlyInAnyOrderElementsOf(SECOND);
            if (!broke) {
                return;
            }
        }
    }

    @Test
    void aVersionBeforeOfWhichAMenuWasRemovedByHandIsNotGoneBackTo() {
        apply(FIRST);
        apply(SECOND);
        line.removeByHand(Objects.requireNonNull(line.state().aliases().get("pk-was-teacher")));

        assertThatThrownBy(this::back)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("somebody removed teacher there. Nothing was changed");
        assertThat(shown()).containsExactlyInAnyOrderElementsOf(SECOND);
    }

    @Test
    void norWhenItsAliasWentToo() {
        apply(FIRST);
        apply(SECOND);
        line.dropAlias("pk-was-old");

        assertThatThrownBy(this::back)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("not all at LINE any more");
    }

    @Test
    void norWhenTheMenuWasRemovedWhileItWasShown() {
        apply(FIRST);
        apply(SECOND);
        line.removeByHand(Objects.requireNonNull(line.state().aliases().get("pk-teacher")));
        apply(THIRD);

        assertThatThrownBy(this::back).isInstanceOf(Refusal.class);
        assertThat(shown()).containsExactlyInAnyOrderElementsOf(THIRD);
    }

    @Test
    void beforeTheFirstVersionThereWasNothingAndForwardItGoesAgain() {
        apply(FIRST);
        line.people.put(
                "ครูสมศรี", Objects.requireNonNull(line.state().aliases().get("pk-teacher")));

        back();
        assertThat(shown()).isEmpty();
        assertThat(line.seenBy("ครูสมศรี")).isEmpty();
        assertThat(Plan.of(Goal.back(java.util.Map.of(), "guest"), line.state(), "n")).isEmpty();

        back();
        assertThat(shown()).containsExactlyInAnyOrderElementsOf(FIRST);
        assertThat(line.seenBy("ครูสมศรี")).contains(name("guest", 1).toString());
    }

    @Test
    void theWayBackToNothingIsGoneOnWithToo() {
        for (int call = 0; ; call++) {
            VersionBeforeTest one = new VersionBeforeTest();
            String theirs = one.line.showOneOfOthers();
            one.apply(FIRST);
            boolean broke = one.breaksOff(call, false, one::back);
            if (broke) {
                one.back();
            }

            assertThat(one.shown()).as("broken off at call %d", call).isEmpty();
            assertThat(one.line.state().everybodys()).contains(theirs);
            assertThat(one.line.state().aliases().keySet())
                    .noneMatch(alias -> alias.matches("pk-(next|back|noted|others)-.*"));
            one.back();
            assertThat(one.shown()).containsExactlyInAnyOrderElementsOf(FIRST);
            if (!broke) {
                return;
            }
        }
    }
}
