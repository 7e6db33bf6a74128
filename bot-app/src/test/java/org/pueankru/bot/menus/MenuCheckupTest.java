package org.pueankru.bot.menus;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pueankru.bot.menus.MenuCheckup.Standing;
import org.pueankru.bot.messaging.ChannelFacts.MenuFacts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

class MenuCheckupTest {
    private final Map<String, String> aliases = new HashMap<>();
    private final Map<String, List<String>> said = new HashMap<>();
    private @Nullable String everybodys = "menu of guest";

    MenuCheckupTest() {
        new MenuBook()
                .all()
                .forEach(
                        tab -> {
                            aliases.put(tab.alias(), "menu of " + tab.key());
                            said.put(
                                    "menu of " + tab.key(),
                                    tab.items().stream().map(MenuBook.Item::says).toList());
                        });
    }

    private Standing standing() {
        return new MenuCheckup().of(new MenuFacts(aliases, said, everybodys));
    }

    @Test
    void allAreThere() {
        assertThat(standing()).isEqualTo(new Standing.Good(15));
    }

    @Test
    void noneOfOurs() {
        aliases.clear();
        aliases.put("of-others", "menu");

        assertThat(standing()).isEqualTo(new Standing.None());
    }

    @Test
    void anAliasOfOthersThatBeginsAsOursIsNoneOfOurs() {
        aliases.clear();
        aliases.put("pk-contest", "of another tool");

        assertThat(standing()).isEqualTo(new Standing.None());
    }

    @Test
    void afterTheWayBackFromTheFirstNoneAreShown() {
        aliases.clear();
        aliases.put("pk-was-teacher", "menu of teacher");
        aliases.put("pk-done-0123456789ab", "menu of teacher");

        assertThat(standing()).isEqualTo(new Standing.None());
    }

    @Test
    void aChangeThatBrokeOff() {
        aliases.put("pk-next-abc", "menu of guest");

        assertThat(standing()).isEqualTo(new Standing.UnderWay());
    }

    @Test
    void someAreMissing() {
        aliases.remove("pk-teacher-me");

        assertThat(standing()).isEqualTo(new Standing.Missing(List.of("teacher-me")));
    }

    @Test
    void someSayOtherThingsThanThisVersion() {
        said.put("menu of staff", List.of("สวัสดี"));

        assertThat(standing()).isEqualTo(new Standing.Different(List.of("staff")));
    }

    @Test
    void everybodySeesOneThatIsNotOurs() {
        everybodys = "of another tool";
        assertThat(standing()).isEqualTo(new Standing.NotEverybodys());

        everybodys = null;
        assertThat(standing()).isEqualTo(new Standing.NotEverybodys());
    }
}
