package org.pueankru.richmenu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.pueankru.richmenu.Change;
import org.pueankru.richmenu.DeployedName;
import org.pueankru.richmenu.Goal;
import org.pueankru.richmenu.LineFailure;
import org.pueankru.richmenu.LineState;
import org.pueankru.richmenu.Menu;
import org.pueankru.richmenu.Menu.Action;
import org.pueankru.richmenu.Menu.Area;
import org.pueankru.richmenu.Menu.Bounds;
import org.pueankru.richmenu.Menu.Kind;
import org.pueankru.richmenu.Menu.Look;
import org.pueankru.richmenu.Menu.Size;
import org.pueankru.richmenu.MenuSet;
import org.pueankru.richmenu.Plan;
import org.pueankru.richmenu.Refusal;
import org.pueankru.richmenu.WayBack;
import org.pueankru.richmenu.cli.BreakingLine.Break;
import org.pueankru.richmenu.line.SdkMenus;
import org.pueankru.simulator.LineSimulator;
import org.pueankru.simulator.SimulatorSettings;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Over HTTP: each single call breaks off in each way, the same is run again, and all is as wished;
 * after every call everybody sees a menu whose tabs lead somewhere.
 */
class BreakingOffTest {
    /** Each so-manieth call breaks off; {@code -Dmenus.step=1} takes minutes. */
    private static final int STEP = Integer.getInteger("menus.step", 4);

    private static final Look LOOK =
            new Look("#E4F0EA", "#FFFFFF", "#12352A", "#0B6B4F", "#0B6B4F", "#FFFFFF");
    private static final Map<MenuSet, Wanted> DRAWN = new ConcurrentHashMap<>();
    private static final MenuSet FIRST = set(menu("guest", 1), menu("teacher", 1), menu("old", 1));
    private static final MenuSet SECOND = set(menu("guest", 1), menu("teacher", 2), menu("new", 1));
    private static final MenuSet THIRD = set(menu("guest", 3), menu("teacher", 3), menu("new", 1));

    private final LineSimulator line = LineSimulator.start(SimulatorSettings.defaults());
    private final Witness witness = new Witness(line.address());
    private final BreakingLine breaking = new BreakingLine(line.address(), witness::look);
    private final SdkMenus menus =
            new SdkMenus(SimulatorSettings.DEFAULT_TOKEN, breaking.address(), breaking.address());

    private String said = "";
    private long runs;

    @AfterEach
    void close() {
        breaking.close();
        line.close();
    }

    private static MenuSet set(Menu... menus) {
        return new MenuSet(List.of(menus), "guest");
    }

    /** Draws each set once. */
    private static Wanted wanted(MenuSet set) {
        return DRAWN.computeIfAbsent(set, _ -> new Wanted());
    }

    /** Each leads to the two others of its set by tabs; a version differs in its bar. */
    private static Menu menu(String key, int version) {
        Size size = new Size(900, 600);
        Area button =
                new Area(
                        new Bounds(0, 300, 900, 300),
                        "ค้นหา",
                        null,
                        Kind.BUTTON,
                        new Action.Say("ค้นหา"));
        Area tab =
                new Area(
                        new Bounds(0, 0, 900, 300),
                        "หน้าหลัก",
                        null,
                        Kind.TAB,
                        new Action.Show("teacher"));
        return new Menu(key, "teacher", "เมนู " + version, size, LOOK, List.of(tab, button));
    }

    /** From where, and what is wished. */
    private enum Story {
        FROM_NOTHING(FIRST),
        FROM_AN_OLDER_STATE(SECOND),
        FROM_A_STATE_WITH_ONE_BEFORE(THIRD),
        BACK(FIRST);

        @SuppressWarnings("ImmutableEnumChecker") // a record of immutable lists
        private final MenuSet goal;

        Story(MenuSet goal) {
            this.goal = goal;
        }

        /** The menus that are kept to go back to. */
        List<MenuSet> kept() {
            return switch (this) {
                case FROM_NOTHING -> List.of();
                case FROM_AN_OLDER_STATE -> List.of(FIRST);
                case FROM_A_STATE_WITH_ONE_BEFORE, BACK -> List.of(SECOND);
            };
        }
    }

    @TestFactory
    Stream<DynamicTest> afterARunThatBrokeOffAnywhereTheSameAgainComesToWhatIsWished() {
        return Stream.of(Story.values())
                .flatMap(
                        story ->
                                Stream.of(Break.values())
                                        .map(
                                                how ->
                                                        DynamicTest.dynamicTest(
                                                                story + " " + how,
                                                                () -> breakEachCall(story, how))));
    }

    private void breakEachCall(Story story, Break how) {
        for (int call = 1 + how.ordinal() % STEP; ; call += STEP) {
            begin(story);
            breaking.breakAt(how, call);
            boolean broke = !wish(story);
            boolean struck = breaking.calls() >= call;
            // who is dead does not say that it came to its end
            boolean died = how == Break.DIED_AFTER && breaking.calls() > call;
            breaking.breakAt(how, 0);
            if (broke || died) {
                boolean again = isDone(story) ? apply(story.goal) : wish(story);
                assertThat(again).as(() -> "%s, again: %s".formatted(how, said)).isTrue();
            }
            assertThat(breaking.seen()).as("%s at call %d", how, call).isEmpty();
            assertThatAllIsAsWished(story, how + " at call " + call);
            if (!struck) {
                assertThat(call).isGreaterThan(10);
                return;
            }
        }
    }

    private void begin(Story story) {
        breaking.breakAt(Break.REFUSED, 0);
        line.reset();
        witness.expectNothing();
        if (story == Story.FROM_NOTHING) {
            return;
        }
        assertThat(apply(FIRST)).as(() -> said).isTrue();
        witness.linkPeople(menus.state());
        if (story != Story.FROM_AN_OLDER_STATE) {
            assertThat(apply(SECOND)).as(() -> said).isTrue();
        }
        line.advance(Duration.ofHours(2));
    }

    private boolean wish(Story story) {
        return story == Story.BACK ? back() : apply(story.goal);
    }

    /** A way back that came to its end with the last answer lost must not be gone again. */
    private boolean isDone(Story story) {
        return story == Story.BACK && plan(story.goal, menus.state()).isEmpty();
    }

    private boolean apply(MenuSet set) {
        return go(set, _ -> goal(set));
    }

    private boolean back() {
        return go(FIRST, state -> WayBack.of(state, "guest"));
    }

    private static Goal goal(MenuSet set) {
        return Goal.of(wanted(set).names(set), "guest");
    }

    private static List<Change> plan(MenuSet set, LineState state) {
        return Plan.of(goal(set), state, "n");
    }

    /** Whether it came to its end; who ran before is dead. */
    private boolean go(MenuSet set, Function<LineState, Goal> wish) {
        Runner runner = new Runner("here", ++runs, InstantSource.system(), _ -> false);
        try {
            new Going(wanted(set), set, new PrintWriter(new StringWriter()), _ -> {}, runner)
                    .go(menus, wish, false);
            return true;
        } catch (Trouble | Busy | Refusal | LineFailure brokeOff) {
            said = String.valueOf(brokeOff.getMessage());
            return false;
        }
    }

    private void assertThatAllIsAsWished(Story story, String as) {
        LineState state = menus.state();
        List<DeployedName> goal = wanted(story.goal).names(story.goal);
        Set<String> names = new TreeSet<>(strings(goal));
        story.kept().forEach(kept -> names.addAll(strings(wanted(kept).names(kept))));
        assertThat(state.menus().stream().map(LineState.Deployed::name))
                .as(as)
                .containsExactlyInAnyOrderElementsOf(names);
        assertThat(state.menus()).as(as).allMatch(LineState.Deployed::hasPicture);
        for (DeployedName name : goal) {
            assertThat(nameOf(state, state.aliases().get("pk-" + name.key())))
                    .as(as)
                    .isEqualTo(name.toString());
        }
        assertThat(state.aliases().keySet().stream().filter(alias -> alias.matches("pk-[a-z]+")))
                .as(as)
                .hasSize(story.goal.menus().size());
        assertThat(state.aliases().keySet())
                .as(as)
                .noneMatch(alias -> alias.matches("pk-(next|back|noted|lock|run)-.*"));
        assertThat(state.aliases().values())
                .as(as)
                .allMatch(id -> state.menus().stream().anyMatch(menu -> menu.id().equals(id)));
        assertThat(plan(story.goal, state)).as(as).isEmpty();
        witness.assertThatPeopleSee(state, goal);
        assertThat(line.calls().values()).as(as).noneMatch(byStatus -> byStatus.containsKey(429));
    }

    private static String nameOf(LineState state, @Nullable String id) {
        return state.menus().stream()
                .filter(menu -> menu.id().equals(id))
                .map(LineState.Deployed::name)
                .findFirst()
                .orElse("");
    }

    private static List<String> strings(List<DeployedName> names) {
        return names.stream().map(DeployedName::toString).toList();
    }
}
