package org.pueankru.bot.search.shelf;

import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.messaging.QuickReply;
import org.pueankru.bot.messaging.Tap;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Locale;

/** What is said about shelves. */
@Component
class ShelfWords {
    private static final Locale THAI = Locale.of("th");

    private final MessageSource messages;

    ShelfWords(MessageSource messages) {
        this.messages = messages;
    }

    String say(String key, Object... gaps) {
        return messages.getMessage("shelf." + key, gaps, THAI);
    }

    Answer saved(String title, int count, String item) {
        return answer(
                say("saved", title, Integer.toString(count)),
                word(say("command")),
                choose(say("remove"), ShelfTap.Word.REMOVE.data(item)));
    }

    Answer full() {
        return answer(say("full", Integer.toString(Shelves.ROOM)), word(say("command")));
    }

    Answer removed(String title, String item) {
        return answer(
                say("removed", title),
                word(say("command")),
                choose(say("undo"), ShelfTap.Word.SAVE.data(item)));
    }

    Answer notThere() {
        return answer(say("not-there"), word(say("command")));
    }

    Answer gone() {
        return answer(say("gone-item"), word(say("command")));
    }

    Answer empty() {
        return answer(say("empty"), word(say("search")));
    }

    Answer inGroup() {
        return answer(say("in-group"));
    }

    /** Offers to register to those who did not. */
    Answer nobody(String command) {
        return answer(say("nobody", command), word(command));
    }

    QuickReply choose(String label, String data) {
        return new QuickReply(label, new Tap.Choose(data, label));
    }

    QuickReply word(String word) {
        return new QuickReply(word, new Tap.Say(word));
    }

    private static Answer answer(String text, QuickReply... replies) {
        return Answer.of(new Text(text, List.of(replies)));
    }
}
