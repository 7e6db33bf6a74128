package org.pueankru.richmenu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.pueankru.richmenu.Menu.Action;
import org.pueankru.richmenu.Menu.Area;
import org.pueankru.richmenu.Menu.Bounds;
import org.pueankru.richmenu.Menu.Kind;
import org.pueankru.richmenu.Menu.Look;
import org.pueankru.richmenu.Menu.Size;

import java.util.List;

class MenuRulesTest {
    private static final Look LOOK =
            new Look("#FFFFFF", "#FFFFFF", "#12352A", "#0B6B4F", "#0B6B4F", "#FFFFFF");
    private static final Bounds LEFT = new Bounds(0, 0, 1_250, 843);
    private static final Bounds RIGHT = new Bounds(1_250, 0, 1_250, 843);

    @Test
    void lettersAreCountedAsPeopleSeeThem() {
        assertThat(problems("ที่นี่ที่นี่ที่นี่", button(LEFT, "ค้นหา", new Action.Say("ค้นหา"))))
                .isEmpty();
        assertThat(problems("ก".repeat(15), button(LEFT, "ค้นหา", new Action.Say("ค้นหา"))))
                .containsExactly("m: the chat bar text has 15 letters; LINE takes 1 to 14");
    }

    @Test
    void tapsLeadSomewhereAndLieApart() {
        assertThat(
                        problems(
                                "เมนู",
                                button(LEFT, "ก", new Action.Show("nowhere")),
                                button(LEFT, "ข", new Action.Open("javascript:alert(1)")),
                                button(new Bounds(2_400, 0, 200, 843), "ค", new Action.Say(""))))
                .containsExactlyInAnyOrder(
                        "m > ก: there is no menu \"nowhere\"",
                        "m > ก: it lies over \"ข\"",
                        "m > ข: \"javascript:alert(1)\" is no address that LINE opens (http, https, line, tel)",
                        "m > ค: it does not lie within the picture",
                        "m > ค: it is smaller than 240 pixels",
                        "m > ค: what it says has to be 1 to 300 letters");
    }

    @Test
    void paleWordsAreRefused() {
        Look pale = new Look("#FFFFFF", "#FFFFFF", "#999999", "#0B6B4F", "#0B6B4F", "#FFFFFF");

        assertThat(MenuRules.problems(set(pale, "เมนู", button(RIGHT, "ก", new Action.Say("ก")))))
                .containsExactly("m: words on buttons: contrast 2.8, at least 4.5 is wanted");
    }

    private static List<String> problems(String bar, Area... areas) {
        return MenuRules.problems(set(LOOK, bar, areas));
    }

    private static MenuSet set(Look look, String bar, Area... areas) {
        return new MenuSet(
                List.of(new Menu("m", "teacher", bar, Size.COMPACT, look, List.of(areas))), "m");
    }

    private static Area button(Bounds at, String label, Action action) {
        return new Area(at, label, null, Kind.BUTTON, action);
    }
}
