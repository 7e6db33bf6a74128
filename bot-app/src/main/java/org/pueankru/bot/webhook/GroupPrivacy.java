package org.pueankru.bot.webhook;

import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.IncomingEvent;
import org.pueankru.bot.messaging.IncomingEvent.Header;
import org.pueankru.bot.messaging.IncomingEvent.Overheard;
import org.pueankru.bot.messaging.IncomingEvent.TextReceived;
import org.pueankru.bot.messaging.IncomingEvent.ThingReceived;

import java.util.regex.Pattern;

/**
 * Takes away what must never be stored, before anything is: group talk that is not for the bot, and
 * who said anything in a group. Event id, kind and chat stay, so that a second delivery is
 * recognised.
 */
final class GroupPrivacy {
    private static final Pattern ASKS_FOR_MEDIA =
            Pattern.compile("\\s*(ค้นหา|หา)\\s+\\S.*", Pattern.DOTALL);

    /** A code that binds the group: four to twelve letters and digits, however they are grouped. */
    private static final Pattern BINDS =
            Pattern.compile("\\s*ผูก[\\s:]*(?:[A-Za-z0-9๐-๙][\\s\\-]*){4,12}(?:ค่ะ|คะ|ครับ)?\\s*");

    private GroupPrivacy() {}

    static IncomingEvent keepWhatIsOurs(IncomingEvent event) {
        Header header = event.header();
        if (header.chat() == null || header.chat() instanceof ChatId.Person) {
            return event;
        }
        IncomingEvent nameless = event.withHeader(header.withoutSender());
        return switch (nameless) {
            case TextReceived text when isForTheBot(text) -> text;
            case TextReceived text -> new Overheard(text.header());
            case ThingReceived thing -> new Overheard(thing.header());
            case IncomingEvent.Tapped tapped -> tapped;
            case IncomingEvent.Unsent unsent -> unsent;
            case IncomingEvent.BondChanged bond -> bond;
            case Overheard overheard -> overheard;
            case IncomingEvent.Unrecognised unrecognised -> unrecognised;
        };
    }

    private static boolean isForTheBot(TextReceived text) {
        return text.mentionsBot()
                || ASKS_FOR_MEDIA.matcher(text.text()).matches()
                || BINDS.matcher(text.text()).matches();
    }
}
