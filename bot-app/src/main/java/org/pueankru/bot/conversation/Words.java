package org.pueankru.bot.conversation;

import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.messaging.QuickReply;
import org.pueankru.bot.messaging.Tap;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;

/** What the conversation itself says. */
@Component
class Words {
    private static final Locale THAI = Locale.of("th");

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    Answer cancelled(boolean something) {
        return Answer.of(
                Text.of(
                        say(
                                something
                                        ? "conversation.cancelled"
                                        : "conversation.nothing-to-cancel")));
    }

    Answer nothingToGoBackTo() {
        return Answer.of(Text.of(say("conversation.nothing-to-go-back-to")));
    }

    Answer buttonOfTheDistantPast() {
        return Answer.of(Text.of(say("conversation.old-button")));
    }

    Text missedLine(String question) {
        return Text.of(
                question.isEmpty()
                        ? say("conversation.missed-tap")
                        : say("conversation.missed-question", question));
    }

    QuickReply askAgain(Tap tap) {
        return new QuickReply(say("conversation.ask-again"), tap);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, List.of(arguments).toArray(), THAI);
    }
}
