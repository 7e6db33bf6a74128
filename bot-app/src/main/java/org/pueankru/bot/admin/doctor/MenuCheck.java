package org.pueankru.bot.admin.doctor;

import org.pueankru.bot.directory.KeptChannels.Kept;
import org.pueankru.bot.menus.MenuCheckup;
import org.pueankru.bot.menus.MenuCheckup.Standing;
import org.pueankru.bot.messaging.ChannelFacts;
import org.pueankru.bot.messaging.ChannelFacts.MenuFacts;
import org.pueankru.bot.messaging.ChatFacts.Fact;

import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

/** Whether LINE has the rich menus of this version, and people those of their roles. */
final class MenuCheck {
    private static final String MENUS = "menus";
    private static final String APPLY = "run “rich-menus apply” with this channel's token";

    private final MenuCheckup checkup = new MenuCheckup();
    private final Kept kept;
    private final DataSource source;

    MenuCheck(Kept kept, DataSource source) {
        this.kept = kept;
        this.source = source;
    }

    /**
     * @throws org.springframework.dao.DataAccessException when the store is down
     */
    List<Finding> findings(ChannelFacts facts, String token) {
        return switch (facts.menusOf(token)) {
            case Fact.Known<MenuFacts>(MenuFacts menus) -> findings(menus);
            case Fact.NotThere<MenuFacts> _,
                    Fact.NotAllowed<MenuFacts> _,
                    Fact.NoAnswer<MenuFacts> _ ->
                    List.of(
                            Finding.warn(
                                    MENUS,
                                    of("LINE does not tell its rich menus"),
                                    "try again in a minute"));
        };
    }

    private List<Finding> findings(MenuFacts menus) {
        Standing standing = checkup.of(menus);
        List<Finding> findings = new ArrayList<>();
        findings.add(finding(standing));
        int drifted =
                standing instanceof Standing.None ? 0 : checkup.drifted(source, kept.id(), menus);
        if (drifted > 0) {
            findings.add(
                    Finding.warn(
                            MENUS,
                            of(drifted + " people were given another menu than their role's"),
                            "nothing while the bot runs: it puts that right within five minutes; if"
                                    + " it stays, see its log"));
        }
        return findings;
    }

    private Finding finding(Standing standing) {
        return switch (standing) {
            case Standing.None _ ->
                    Finding.warn(
                            MENUS, of("LINE has none of ours, people see none by role"), APPLY);
            case Standing.UnderWay _ ->
                    Finding.warn(
                            MENUS,
                            of("a change of menus is going on, or broke off"),
                            "unless it is running now, run the same “rich-menus” command again");
            case Standing.Missing(List<String> keys) ->
                    Finding.warn(MENUS, of("LINE does not have " + String.join(", ", keys)), APPLY);
            case Standing.Different(List<String> keys) ->
                    Finding.warn(
                            MENUS,
                            of(
                                    "at LINE the buttons of "
                                            + String.join(", ", keys)
                                            + " say other things than in this version"),
                            APPLY);
            case Standing.NotEverybodys _ ->
                    Finding.warn(
                            MENUS,
                            of("who has no role sees a menu that is not ours, or none"),
                            APPLY);
            case Standing.Good(int count) -> Finding.ok(MENUS, of("LINE has all " + count));
        };
    }

    private String of(String says) {
        return kept.district() + ": " + says;
    }
}
