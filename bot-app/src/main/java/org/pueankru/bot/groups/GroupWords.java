package org.pueankru.bot.groups;

import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What is said in groups about the group. */
@Component
class GroupWords {
    private static final Locale THAI = Locale.of("th");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT).withZone(ZoneId.of("Asia/Bangkok"));

    private final MessageSource messages;

    GroupWords(MessageSource messages) {
        this.messages = messages;
    }

    Answer joined(District district) {
        return say("groups.joined", district.name());
    }

    Answer backAgain(District district) {
        return say("groups.back-again", district.name());
    }

    Answer howToBind() {
        return say("groups.how-to-bind");
    }

    Answer onlyInGroups() {
        return say("groups.only-in-groups");
    }

    Answer bound(String name) {
        return say("groups.bound", name);
    }

    Answer boundAlready(String name) {
        return say("groups.bound-already", name);
    }

    Answer noGood() {
        return say("groups.no-good");
    }

    Answer wait(Instant until) {
        return say("groups.wait", TIME.format(until));
    }

    private Answer say(String key, Object... arguments) {
        return Answer.of(Text.of(messages.getMessage(key, arguments, THAI)));
    }
}
