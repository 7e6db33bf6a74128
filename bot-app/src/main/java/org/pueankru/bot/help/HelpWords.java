package org.pueankru.bot.help;

import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.messaging.QuickReply;
import org.pueankru.bot.messaging.Tap;
import org.pueankru.bot.settings.ServiceSettings;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What help says, each with taps to go on from there. */
@Component
class HelpWords {
    private static final Locale THAI = Locale.of("th");

    private final MessageSource messages;
    private final String district;
    private final HowToKeeper howTos;
    private final HowToWords howToWords;

    HelpWords(
            MessageSource messages,
            ServiceSettings settings,
            HowToKeeper howTos,
            HowToWords howToWords) {
        this.messages = messages;
        this.howTos = howTos;
        this.howToWords = howToWords;
        this.district = settings.districtName();
    }

    Answer greeting() {
        return Answer.of(
                new Text(
                        say("help.greeting", district, example(1), example(2), example(3)),
                        examplesAnd("ช่วยเหลือ")));
    }

    Answer help() {
        List<QuickReply> replies =
                new ArrayList<>(howToWords.buttons(howTos.current().categories()));
        replies.add(command("เมนู"));
        return Answer.of(new Text(say("help.help", example(1), example(2)), replies));
    }

    Answer helpInGroup() {
        return Answer.of(Text.of(say("help.in-group", example(1))));
    }

    Answer joined() {
        return Answer.of(Text.of(say("help.joined", district, example(1))));
    }

    Answer smallTalk(SmallTalk talk) {
        return Answer.of(Text.of(say(talk.messageKey())));
    }

    Answer sticker() {
        return Answer.of(new Text(say("help.sticker"), examplesAnd("เมนู")));
    }

    Answer notText() {
        return Answer.of(new Text(say("help.not-text"), examplesAnd("เมนู")));
    }

    private List<QuickReply> examplesAnd(String command) {
        return Stream.concat(examples().stream(), Stream.of(command(command))).toList();
    }

    private List<QuickReply> examples() {
        return Stream.of(1, 2, 3)
                .map(this::example)
                .map(text -> new QuickReply(text, new Tap.Say(text)))
                .toList();
    }

    private static QuickReply command(String word) {
        return new QuickReply(word, new Tap.Say(word));
    }

    private String example(int number) {
        return say("help.example." + number);
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, THAI);
    }
}
