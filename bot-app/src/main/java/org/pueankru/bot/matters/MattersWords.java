package org.pueankru.bot.matters;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.messaging.QuickReply;
import org.pueankru.bot.messaging.Tap;
import org.pueankru.bot.settings.ServiceSettings;
import org.springframework.context.MessageSource;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Thai words for what staff should look at; each kind has the words that the console has. */
@Component
class MattersWords {
    static final String COMMAND = "เรื่องที่ควรดู";

    /** Kinds in a list; more would be a page of text on a phone. */
    private static final int MOST = 6;

    private static final Locale THAI = Locale.of("th");

    private final MessageSource messages;
    private final @Nullable URI publicUrl;

    MattersWords(MessageSource messages, ServiceSettings settings) {
        this.messages = messages;
        this.publicUrl = settings.publicUrl();
    }

    Answer inGroup() {
        return Answer.of(Text.of(say("in-group")));
    }

    Answer notForYou() {
        return Answer.of(Text.of(say("not-for-you")));
    }

    private String say(String key, Object... values) {
        return messages.getMessage("matters." + key, values, THAI);
    }

    /** One line beside an answer. */
    String news(Matters fresh) {
        String names =
                fresh.kinds().keySet().stream()
                        .limit(2)
                        .map(kind -> "“" + name(kind) + "”")
                        .collect(Collectors.joining(" "));
        return say("news", Integer.toString(fresh.entries().size()), names);
    }

    Answer list(Matters open) {
        Map<String, Integer> kinds = open.kinds();
        if (kinds.isEmpty()) {
            return Answer.of(Text.of(say("none")));
        }
        List<String> parts = new ArrayList<>();
        parts.add(say("list", Integer.toString(open.entries().size())));
        kinds.entrySet().stream().limit(MOST).forEach(kind -> parts.add(part(kind)));
        if (kinds.size() > MOST) {
            parts.add(say("more"));
        }
        parts.add(publicUrl == null ? say("where") : say("where.link", publicUrl + "/console"));
        return Answer.of(Text.of(String.join("\n\n", parts)));
    }

    private String part(Map.Entry<String, Integer> kind) {
        return say("one", name(kind.getKey()), kind.getValue().toString(), toDo(kind.getKey()));
    }

    private String name(String kind) {
        return firstOf("attention." + kind, "matters.other");
    }

    private String toDo(String kind) {
        return firstOf("attention." + kind + ".do", "matters.other.do");
    }

    /** A kind that this version has no words for is told all the same. */
    private String firstOf(String... keys) {
        return messages.getMessage(new DefaultMessageSourceResolvable(keys), THAI);
    }

    QuickReply see(String data) {
        return new QuickReply(say("see"), new Tap.Choose(data, COMMAND));
    }
}
