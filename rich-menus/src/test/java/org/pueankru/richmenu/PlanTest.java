package org.pueankru.richmenu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.pueankru.richmenu.Menu.Area;
import org.pueankru.richmenu.Menu.Bounds;
import org.pueankru.richmenu.Menu.Kind;
import org.pueankru.richmenu.Menu.Look;
import org.pueankru.richmenu.Menu.Size;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

class PlanTest {
    private static final Look LOOK = new Look("#fff", "#fff", "#000", "#000", "#000", "#fff");
    private static final List<DeployedName> FIRST =
            List.of(name("guest", 1), name("teacher", 1), name("teacher-me", 1), name("old", 1));
    private static final List<DeployedName> SECOND =
            List.of(name("guest", 1), name("teacher", 2), name("teacher-me", 2), name("new", 1));
    private static final List<DeployedName> THIRD =
            List.of(name("guest", 3), name("teacher", 2), name("teacher-me", 3), name("new", 1));

    private final FakeLine line = new FakeLine();

    private static final AtomicInteger NAMES = new AtomicInteger();

    private static String fresh() {
        return "n" + NAMES.incrementAndGet();
    }

    private static DeployedName name(String key, int version) {
        return new DeployedName(key, "%012x".formatted(version));
    }

    @Test
    void fromNothingAllIsMadeAndASecondTimeNothingIs() {
        apply(FIRST);

        assertThat(shown())
                .isEqualTo(
                        Map.of(
                                "guest",
                                name("guest", 1),
                                "teacher",
                                name("teacher", 1),
                                "teacher-me",
                                name("teacher-me", 1),
                                "old",
                                name("old", 1)));
        assertThat(line.seenBy("nobody in particular")).contains(name("guest", 1).toString());
        assertThat(planTo(FIRST, line.state())).isEmpty();
    }

    private static List<Change> planTo(List<DeployedName> wanted, LineState state) {
        return Plan.of(Goal.of(wanted, "guest"), state, fresh());
    }

    private static List<Change> planBack(LineState state) {
        return Plan.of(WayBack.of(state, "guest"), state, fresh());
    }

    private void apply(List<DeployedName> wanted) {
        LineState state = line.state();
        run(planTo(wanted, state), state);
    }

    private void run(List<Change> plan, LineState state) {
        new Execution(line, PlanTest::menu, _ -> new byte[1], _ -> {}).run(plan, state, _ -> {});
    }

    private static Menu menu(String key) {
        return new Menu(key, "teacher", "เมนู", Size.LARGE, LOOK, tabs(key));
    }

    /** Beside the teacher's main menu there are the one of oneself, and an old one. */
    private static List<Area> tabs(String key) {
        List<String> keys =
                key.equals("guest") ? List.of() : List.of("teacher", "teacher-me", "old");
        return keys.stream().map(PlanTest::tab).toList();
    }

    private static Area tab(String key) {
        return new Area(new Bounds(0, 0, 300, 300), key, null, Kind.TAB, new Menu.Action.Show(key));
    }

    private Map<String, DeployedName> shown() {
        LineState state = line.state();
        return state.aliases().entrySet().stream()
                .filter(
                        alias ->
                                !alias.getKey()
                                        .matches(
                                                "pk-(was|from|next|back|noted|kept|done|others)-.*"))
                .collect(
                        Collectors.toMap(
                                alias -> alias.getKey().substring("pk-".length()),
                                alias -> state.ours().get(alias.getValue())));
    }

    @Test
    void anUnchangedMenuIsNotMadeAgainAndThoseBeforeAreKept() {
        apply(FIRST);
        linkPeople();

        List<Change> plan = planTo(SECOND, line.state());
        apply(SECOND);

        assertThat(plan.stream().filter(Change.Create.class::isInstance)).hasSize(3);
        assertThat(shown().values()).containsExactlyInAnyOrderElementsOf(SECOND);
        assertThat(line.state().ours().values())
                .containsExactlyInAnyOrder(
                        name("guest", 1),
                        name("teacher", 1),
                        name("teacher", 2),
                        name("teacher-me", 1),
                        name("teacher-me", 2),
                        name("old", 1),
                        name("new", 1));
        assertThat(line.seenBy("ครูสมศรี")).contains(name("teacher", 2).toString());
        assertThat(line.seenBy("ครูเก่า")).contains(name("teacher", 2).toString());
    }

    private void linkPeople() {
        line.people.put("ครูสมศรี", idOf("teacher"));
        line.people.put("ครูมานี", idOf("teacher-me"));
        line.people.put("ครูเก่า", idOf("old"));
    }

    private String idOf(String key) {
        return Objects.requireNonNull(line.state().aliases().get("pk-" + key));
    }

    @Test
    void whatIsOlderThanTheMenusBeforeIsRemoved() {
        apply(FIRST);
        linkPeople();
        apply(SECOND);
        apply(THIRD);

        assertThat(line.state().ours().values())
                .doesNotContain(name("teacher", 1), name("teacher-me", 1), name("old", 1))
                .contains(name("guest", 1), name("teacher-me", 2));
    }

    @Test
    void backToTheMenusBeforeAndForwardAgain() {
        apply(FIRST);
        linkPeople();
        apply(SECOND);

        back();
        assertThat(shown().values()).containsExactlyInAnyOrderElementsOf(FIRST);
        assertThat(line.seenBy("ครูสมศรี")).contains(name("teacher", 1).toString());

        back();
        assertThat(shown().values()).containsExactlyInAnyOrderElementsOf(SECOND);
        assertThat(line.seenBy("ครูสมศรี")).contains(name("teacher", 2).toString());
    }

    @Test
    void aTabThatWasTakenAwayByHandComesBackAndTheMenusBeforeStay() {
        whatIsRepairedKeepsTheMenusBefore("pk-teacher");
    }

    @Test
    void aMarkThatWasTakenAwayByHandComesBackAndTheMenusBeforeStay() {
        whatIsRepairedKeepsTheMenusBefore("pk-done-");
    }

    private void whatIsRepairedKeepsTheMenusBefore(String alias) {
        apply(FIRST);
        linkPeople();
        apply(SECOND);
        line.state().aliases().keySet().stream()
                .filter(each -> alias.endsWith("-") ? each.startsWith(alias) : each.equals(alias))
                .toList()
                .forEach(line::dropAlias);

        apply(SECOND);
        assertThat(shown().values()).containsExactlyInAnyOrderElementsOf(SECOND);
        assertThat(planTo(SECOND, line.state())).isEmpty();
        back();

        assertThat(shown().values()).containsExactlyInAnyOrderElementsOf(FIRST);
    }

    private void back() {
        LineState state = line.state();
        run(planBack(state), state);
    }

    @Test
    void withoutMenusBeforeThereIsNoWayBack() {
        assertThatThrownBy(this::back)
                .isInstanceOf(Refusal.class)
                .hasMessage("LINE has no earlier menus to go back to");
    }

    @Test
    void afterAFailureAtAnyCallASecondTryComesToTheSameAndNobodyIsWithoutAMenuMeanwhile() {
        for (boolean answerLost : new boolean[] {false, true}) {
            for (int failing = 0; ; failing++) {
                PlanTest one = new PlanTest();
                one.apply(FIRST);
                one.linkPeople();
                one.apply(SECOND);
                int changes = planTo(THIRD, one.line.state()).size();
                if (failing >= changes) {
                    assertThat(failing).isPositive();
                    break;
                }
                one.line.failAfter(failing, answerLost);

                assertThatThrownBy(() -> one.apply(THIRD)).isInstanceOf(LineFailure.class);
                one.assertThatEverybodySeesAMenu();
                one.line.failNoMore();
                one.apply(THIRD);

                one.assertThatEverybodySeesAMenu();
                assertThat(one.settled())
                        .as("failure at call %d, answer lost: %s", failing, answerLost)
                        .isEqualTo(withoutFailure(THIRD));
                assertThat(planTo(THIRD, one.line.state())).isEmpty();
            }
        }
    }

    @Test
    void fromNothingToo() {
        for (boolean answerLost : new boolean[] {false, true}) {
            int changes = planTo(FIRST, new FakeLine().state()).size();
            for (int failing = 0; failing < changes; failing++) {
                PlanTest one = new PlanTest();
                one.line.failAfter(failing, answerLost);
                assertThatThrownBy(() -> one.apply(FIRST)).isInstanceOf(LineFailure.class);
                one.line.failNoMore();

                one.apply(FIRST);

                assertThat(one.shown().values()).containsExactlyInAnyOrderElementsOf(FIRST);
                assertThat(one.line.state().menus()).hasSize(FIRST.size());
                assertThat(planTo(FIRST, one.line.state())).isEmpty();
            }
        }
    }

    @Test
    void anotherWishAfterAFailureIsFulfilledAndTheWholeSetBeforeIsStillKnown() {
        apply(FIRST);
        linkPeople();
        int changes = planTo(SECOND, line.state()).size();
        for (int failing = 0; failing < changes; failing++) {
            PlanTest one = new PlanTest();
            one.apply(FIRST);
            one.linkPeople();
            one.line.failAfter(failing, false);
            assertThatThrownBy(() -> one.apply(SECOND)).isInstanceOf(LineFailure.class);
            one.line.failNoMore();

            one.apply(THIRD);
            one.assertThatEverybodySeesAMenu();
            assertThat(one.shown().values()).containsExactlyInAnyOrderElementsOf(THIRD);
            assertThat(planTo(THIRD, one.line.state())).isEmpty();
        }
    }

    @Test
    void aWayBackThatBreaksOffIsGoneOnWith() {
        for (boolean answerLost : new boolean[] {false, true}) {
            for (int failing = 0; ; failing++) {
                PlanTest one = new PlanTest();
                one.apply(FIRST);
                one.linkPeople();
                one.apply(SECOND);
                int changes = planBack(one.line.state()).size();
                if (failing >= changes) {
                    break;
                }
                one.line.failAfter(failing, answerLost);
                assertThatThrownBy(one::back).isInstanceOf(LineFailure.class);
                one.assertThatEverybodySeesAMenu();
                boolean all = answerLost && one.isSettled(FIRST);
                one.line.failNoMore();
                if (!all) {
                    one.back();
                }

                assertThat(one.shown().values())
                        .as("failure at call %d, answer lost: %s", failing, answerLost)
                        .containsExactlyInAnyOrderElementsOf(FIRST);
                one.back();
                assertThat(one.shown().values()).containsExactlyInAnyOrderElementsOf(SECOND);
            }
        }
    }

    private boolean isSettled(List<DeployedName> set) {
        return planTo(set, line.state()).isEmpty();
    }

    /** FakeLine refuses to delete what somebody sees, and to show what has no picture. */
    @Test
    void whateverIsWishedAndWhereverItBreaksOffNobodyIsWithoutAMenu() {
        long seed = 20261126;
        Random random = new Random(seed);
        List<List<DeployedName>> sets = List.of(FIRST, SECOND, THIRD);
        for (int walk = 0; walk < 3_000; walk++) {
            PlanTest one = new PlanTest();
            one.apply(FIRST);
            one.linkPeople();
            for (int step = 0; step < 6; step++) {
                if (random.nextInt(3) > 0) {
                    one.line.failAfter(random.nextInt(25), random.nextBoolean());
                }
                List<DeployedName> set = sets.get(random.nextInt(sets.size()));
                boolean goesBack = random.nextInt(4) == 0 && one.hasWayBack();
                try {
                    if (goesBack) {
                        one.back();
                    } else {
                        one.apply(set);
                    }
                } catch (LineFailure brokeOff) {
                    one.assertThatEverybodySeesAMenu();
                }
                one.line.failNoMore();
            }
            one.apply(SECOND);
            one.assertThatEverybodySeesAMenu();
            assertThat(one.shown().values())
                    .as("walk %d of seed %d", walk, seed)
                    .containsExactlyInAnyOrderElementsOf(SECOND);
            assertThat(one.isSettled(SECOND)).isTrue();
        }
    }

    /** A way back to nothing shows nobody a menu, so it is not gone here. */
    private boolean hasWayBack() {
        try {
            return !WayBack.of(line.state(), "guest").menus().isEmpty();
        } catch (Refusal none) {
            return false;
        }
    }

    private void assertThatEverybodySeesAMenu() {
        for (String person : List.of("ครูสมศรี", "ครูมานี", "ครูเก่า", "ผู้มาใหม่")) {
            assertThat(line.seenBy(person)).as("the menu of %s", person).isPresent();
        }
    }

    /** All but ids, which differ. */
    private Map<String, String> settled() {
        LineState state = line.state();
        Map<String, String> settled = new TreeMap<>();
        state.aliases()
                .forEach((alias, id) -> settled.put(alias, String.valueOf(state.ours().get(id))));
        state.menus().forEach(menu -> settled.merge("menu " + menu.name(), "1", String::concat));
        return settled;
    }

    private static Map<String, String> withoutFailure(List<DeployedName> wanted) {
        PlanTest one = new PlanTest();
        one.apply(FIRST);
        one.linkPeople();
        one.apply(SECOND);
        one.apply(wanted);
        return one.settled();
    }
}
