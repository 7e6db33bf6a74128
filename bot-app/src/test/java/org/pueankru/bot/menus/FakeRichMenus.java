package org.pueankru.bot.menus;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatFacts.Fact;
import org.pueankru.bot.messaging.PersonId;
import org.pueankru.bot.messaging.RichMenus;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** LINE's links of people to rich menus; may be down. Not thread-safe. */
final class FakeRichMenus implements RichMenus {
    final Map<String, String> aliases = new HashMap<>();
    final Map<PersonId, String> linked = new HashMap<>();
    int requests;
    boolean down;

    /** LINE has menus of all our roles. */
    FakeRichMenus withAll(String version) {
        for (MenuRole role : MenuRole.values()) {
            new MenuBook().of(role).forEach(tab -> aliases.put(tab.alias(), tab.key() + version));
        }
        return this;
    }

    @Override
    public Fact<Map<String, String>> aliases(ChannelId channel) {
        return down ? new Fact.NoAnswer<>() : new Fact.Known<>(Map.copyOf(aliases));
    }

    @Override
    public Fact<String> of(ChannelId channel, PersonId person) {
        @Nullable String menu = linked.get(person);
        return menu == null ? new Fact.NotThere<>() : new Fact.Known<>(menu);
    }

    @Override
    public Fact<Boolean> link(ChannelId channel, List<PersonId> people, String menu) {
        requests++;
        if (down) {
            return new Fact.NoAnswer<>();
        }
        if (people.size() > MOST_PEOPLE || !aliases.containsValue(menu)) {
            return new Fact.NotThere<>();
        }
        people.forEach(person -> linked.put(person, menu));
        return new Fact.Known<>(true);
    }

    @Override
    public Fact<Boolean> unlink(ChannelId channel, List<PersonId> people) {
        requests++;
        if (down) {
            return new Fact.NoAnswer<>();
        }
        people.forEach(linked::remove);
        return new Fact.Known<>(true);
    }
}
