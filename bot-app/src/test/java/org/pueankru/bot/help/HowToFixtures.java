package org.pueankru.bot.help;

import org.pueankru.bot.conversation.Input;
import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.fixtures.Events;
import org.pueankru.bot.fixtures.Groups;
import org.pueankru.bot.fixtures.Teachers;
import org.pueankru.bot.fixtures.ThaiMessages;
import org.pueankru.bot.messaging.ChannelId;

import java.util.Map;

/** The answers that come with the service, and what people do to get at them. */
final class HowToFixtures {
    private HowToFixtures() {}

    static HowToKeeper builtIn() {
        return new HowToKeeper(null);
    }

    static HowToWords words() {
        return new HowToWords(ThaiMessages.source());
    }

    static Turn says(String text) {
        return new Turn(
                ChannelId.FIRST,
                Teachers.chatOf(Teachers.somsri()),
                new Input.Words(text, true),
                null,
                Events.SATURDAY_MORNING);
    }

    static Turn saysInTheGroup(String text, boolean byMention) {
        return new Turn(
                ChannelId.FIRST,
                Groups.network(),
                new Input.Words(text, byMention),
                null,
                Events.SATURDAY_MORNING);
    }

    static Turn taps(String data) {
        return new Turn(
                ChannelId.FIRST,
                Teachers.chatOf(Teachers.somsri()),
                new Input.Tapped(data, Map.of()),
                null,
                Events.SATURDAY_MORNING);
    }
}
