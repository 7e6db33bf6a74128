package org.pueankru.bot.messaging;

import org.pueankru.bot.messaging.ChatFacts.Fact;

import java.util.List;
import java.util.Map;

/**
 * Which rich menus a channel has and who sees which. The menus themselves are made by the command
 * line of rich-menus; the bot only links people to them. Thread-safe; each call waits for LINE, at
 * most 5 s, and throws nothing for what LINE does.
 */
public interface RichMenus {
    /** People whom LINE takes in one request. */
    int MOST_PEOPLE = 500;

    /** Ids of menus by their aliases. */
    Fact<Map<String, String>> aliases(ChannelId channel);

    /** The menu that a person was given; {@link Fact.NotThere} when none was. */
    Fact<String> of(ChannelId channel, PersonId person);

    /**
     * Gives people a menu. For who is no friend of the bot nothing happens, and LINE does not say
     * so; for several people at once it does it a little later.
     *
     * @param people 1 to {@value #MOST_PEOPLE}
     * @return whether LINE takes it; {@link Fact.NotThere} when it knows no such menu
     */
    Fact<Boolean> link(ChannelId channel, List<PersonId> people, String menu);

    /** Lets people see everybody's menu again. */
    Fact<Boolean> unlink(ChannelId channel, List<PersonId> people);
}
