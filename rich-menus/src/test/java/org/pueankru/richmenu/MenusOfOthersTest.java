package org.pueankru.richmenu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.pueankru.richmenu.Menu.Look;
import org.pueankru.richmenu.Menu.Size;

import java.util.List;

/** What somebody else made at LINE stays as it is. */
class MenusOfOthersTest {
    private static final Look LOOK = new Look("#fff", "#fff", "#000", "#000", "#000", "#fff");
    private static final List<DeployedName> FIRST = List.of(name("guest", 1), name("teacher", 1));
    private static final List<DeployedName> SECOND = List.of(name("guest", 2), name("teacher", 1));

    private final FakeLine line = new FakeLine();
    private final String theirs = line.showOneOfOthers();

    private static DeployedName name(String key, int version) {
        return new DeployedName(key, "%012x".formatted(version));
    }

    private void apply(List<DeployedName> wanted) {
        go(Goal.of(wanted, "guest"));
    }

    private void go(Goal goal) {
        LineState state = line.state();
        new Execution(
                        line,
                        key -> new Menu(key, "teacher", "เมนู", Size.LARGE, LOOK, List.of()),
                        _ -> new byte[1],
                        _ -> {})
                .run(Plan.of(goal, state, "n"), state, _ -> {});
    }

    @Test
    void theirAliasStaysThoughItBeginsAsOurs() {
        line.aliasByHand("pk-contest", theirs);
        line.aliasByHand("pk-was-contest", theirs);
        line.aliasByHand("pk-next-contest", theirs);
        line.aliasByHand("contest", theirs);

        apply(FIRST);
        apply(SECOND);
        go(WayBack.of(line.state(), "guest"));

        assertThat(line.state().aliases())
                .containsEntry("pk-contest", theirs)
                .containsEntry("pk-was-contest", theirs)
                .containsEntry("pk-next-contest", theirs)
                .containsEntry("contest", theirs);
        assertThat(line.state().has(theirs)).isTrue();
    }

    @Test
    void anAliasOfTheirsThatWeNeedIsNotTaken() {
        line.aliasByHand("pk-teacher", theirs);

        assertThatThrownBy(() -> apply(FIRST))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("pk-teacher")
                .hasMessageContaining("nothing was changed");
        assertThat(line.state().menus()).hasSize(1);
        assertThat(line.state().aliases()).containsEntry("pk-teacher", theirs);
    }

    @Test
    void theirMenuForEverybodyComesBackWhenTheFirstOfOursIsTakenBack() {
        apply(FIRST);
        assertThat(line.seenBy("ผู้มาใหม่")).contains(name("guest", 1).toString());

        go(WayBack.of(line.state(), "guest"));

        assertThat(line.state().everybodys()).contains(theirs);
    }

    @Test
    void whoHasAMenuOfTheirsKeepsIt() {
        line.people.put("ครูสมศรี", theirs);

        apply(FIRST);
        apply(SECOND);

        assertThat(line.people).containsEntry("ครูสมศรี", theirs);
    }
}
