package org.pueankru.bot.menus;

import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.messaging.ChannelFacts.MenuFacts;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.PersonId;
import org.springframework.jdbc.core.JdbcTemplate;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import javax.sql.DataSource;

/** How the rich menus of a channel stand, for operators. Thread-safe. */
public final class MenuCheckup {
    private final MenuBook book = new MenuBook();

    /** What is to be told; keys name menus as in the file of menus. */
    public sealed interface Standing {
        /** LINE has none of ours, as before the first apply. */
        record None() implements Standing {}

        /** A change of menus broke off, or is going on at this moment. */
        record UnderWay() implements Standing {}

        /** Menus of ours that LINE does not have; the console and the metric tell the same. */
        record Missing(List<String> keys) implements Standing {}

        /** Buttons of these say other things at LINE than in this version of the bot. */
        record Different(List<String> keys) implements Standing {}

        /** Who has no menu of their own sees one that is not ours, or none. */
        record NotEverybodys() implements Standing {}

        record Good(int menus) implements Standing {}
    }

    /** What is wrong with the menus, the worst of it. */
    public Standing of(MenuFacts facts) {
        Set<String> aliases = facts.aliases().keySet();
        if (aliases.stream().anyMatch(MenuBook::isOfAChange)) {
            return new Standing.UnderWay();
        }
        if (!book.isShown(aliases)) {
            return new Standing.None();
        }
        List<String> missing = keys(book.missing(aliases).stream());
        if (!missing.isEmpty()) {
            return new Standing.Missing(missing);
        }
        List<String> different = keys(book.all().filter(tab -> differs(tab, facts)));
        if (!different.isEmpty()) {
            return new Standing.Different(different);
        }
        String guests = book.of(MenuRole.GUEST).getFirst().alias();
        return Objects.equals(facts.aliases().get(guests), facts.everybodys())
                ? new Standing.Good((int) book.all().count())
                : new Standing.NotEverybodys();
    }

    private static List<String> keys(Stream<MenuBook.Tab> tabs) {
        return tabs.map(MenuBook.Tab::key).toList();
    }

    private static boolean differs(MenuBook.Tab tab, MenuFacts facts) {
        List<String> said =
                facts.said().getOrDefault(facts.aliases().getOrDefault(tab.alias(), ""), List.of());
        return !said.equals(tab.items().stream().map(MenuBook.Item::says).toList());
    }

    /**
     * People who were given another menu than their role's.
     *
     * @throws org.springframework.dao.DataAccessException when the store is down
     */
    public int drifted(DataSource source, ChannelId channel, MenuFacts facts) {
        JdbcTemplate jdbc = new JdbcTemplate(source);
        return jdbc
                .queryForList(
                        "select id from district where channel_id = ?", UUID.class, channel.value())
                .stream()
                .mapToInt(id -> drifted(jdbc, new DistrictId(id), facts.aliases()))
                .sum();
    }

    private int drifted(JdbcTemplate jdbc, DistrictId district, Map<String, String> aliases) {
        // it is not asked for the time here
        MenuDue due = new MenuDue(jdbc, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        Map<PersonId, MenuRole> wanted = due.roles(district);
        return MenuDrift.differing(book, wanted, due.given(district), aliases).size();
    }
}
