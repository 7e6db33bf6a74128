package org.pueankru.bot.help;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.messaging.QuickReply;
import org.pueankru.bot.messaging.Shortened;
import org.pueankru.bot.messaging.Tap;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.time.chrono.ThaiBuddhistDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Puts how-to answers and lists of questions into messages. */
@Component
class HowToWords {
    /** Grapheme clusters on a button above the keyboard. */
    private static final int LABEL = 20;

    private static final Locale THAI = Locale.of("th");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", THAI);
    private static final String HEADING = "❓ ";
    private static final int PAGE = 10;

    private final MessageSource messages;

    HowToWords(MessageSource messages) {
        this.messages = messages;
    }

    /** An answer to what somebody typed. */
    Answer answer(HowTo answer, List<HowTo> related, String typed) {
        List<QuickReply> replies = new ArrayList<>(related.stream().map(this::question).toList());
        replies.add(searchFor(typed));
        replies.add(allCategories());
        return Answer.of(new Text(text(answer), replies));
    }

    /** An answer that somebody tapped for. */
    Answer answer(HowTo answer, List<HowTo> related) {
        List<QuickReply> replies = new ArrayList<>(related.stream().map(this::question).toList());
        replies.add(allCategories());
        return Answer.of(new Text(text(answer), replies));
    }

    Answer categories(List<String> categories) {
        return Answer.of(new Text(say("howto.categories"), buttons(categories)));
    }

    List<QuickReply> buttons(List<String> categories) {
        return categories.stream()
                .map(
                        name ->
                                choose(
                                        name,
                                        new HowToData.Category(name, 0),
                                        say("howto.shown.category", name)))
                .toList();
    }

    /** A page of a category's questions: numbers, because a button cannot hold a question. */
    Answer category(HowToData.Category ask, List<HowTo> all) {
        int from = ask.from() < all.size() ? ask.from() : 0;
        List<HowTo> page = all.subList(from, Math.min(from + PAGE, all.size()));
        List<QuickReply> replies = new ArrayList<>(numbers(page, from));
        if (from + PAGE < all.size()) {
            replies.add(
                    choose(
                            say("howto.button.next"),
                            new HowToData.Category(ask.name(), from + PAGE),
                            say("howto.shown.next", ask.name())));
        }
        replies.add(allCategories());
        String heading = say("howto.category", ask.name());
        return Answer.of(
                new Text(
                        heading + "\n" + list(page, from) + "\n\n" + say("howto.tap-a-number"),
                        replies));
    }

    /** Questions that may be meant. */
    Answer choices(List<HowTo> near, String typed) {
        List<QuickReply> replies = new ArrayList<>(numbers(near, 0));
        replies.add(searchFor(typed));
        replies.add(allCategories());
        return Answer.of(
                new Text(
                        say("howto.choices")
                                + "\n"
                                + list(near, 0)
                                + "\n\n"
                                + say("howto.tap-a-number"),
                        replies));
    }

    Answer nothing(List<String> categories, String typed) {
        List<QuickReply> replies = new ArrayList<>(List.of(searchFor(typed)));
        replies.addAll(buttons(categories));
        return Answer.of(new Text(say("howto.nothing"), replies));
    }

    /** Beside search results. */
    QuickReply offer(HowTo answer) {
        return choose(
                Shortened.to(LABEL, say("howto.button.offer", answer.question())),
                new HowToData.One(answer.id()),
                answer.question());
    }

    private String text(HowTo answer) {
        List<String> parts = new ArrayList<>();
        parts.add(HEADING + answer.question());
        parts.add(answer.answer());
        if (answer.link() != null) {
            parts.add(say("howto.link", answer.link().toString()));
        }
        String origin = origin(answer.checked(), answer.source());
        if (!origin.isEmpty()) {
            parts.add(origin);
        }
        return String.join("\n\n", parts);
    }

    private String origin(@Nullable LocalDate checked, String source) {
        List<String> parts = new ArrayList<>();
        if (checked != null) {
            parts.add(say("howto.checked", DAY.format(ThaiBuddhistDate.from(checked))));
        }
        if (!source.isEmpty()) {
            parts.add(say("howto.source", source));
        }
        return String.join("\n", parts);
    }

    private static String list(List<HowTo> questions, int from) {
        return IntStream.range(0, questions.size())
                .mapToObj(i -> (from + i + 1) + ") " + questions.get(i).question())
                .collect(Collectors.joining("\n"));
    }

    private List<QuickReply> numbers(List<HowTo> questions, int from) {
        return IntStream.range(0, questions.size())
                .mapToObj(
                        i ->
                                choose(
                                        say("howto.button.number", from + i + 1),
                                        new HowToData.One(questions.get(i).id()),
                                        questions.get(i).question()))
                .toList();
    }

    private QuickReply question(HowTo other) {
        return choose(
                Shortened.to(LABEL, other.question()),
                new HowToData.One(other.id()),
                other.question());
    }

    private QuickReply allCategories() {
        return choose(
                say("howto.button.help"), new HowToData.Everything(), say("howto.button.help"));
    }

    /** With the word that asks for media, which is heard in groups too. */
    private QuickReply searchFor(String typed) {
        return new QuickReply(
                say("howto.button.search"), new Tap.Say(say("howto.search-for", typed.strip())));
    }

    private static QuickReply choose(String label, HowToData data, String shown) {
        return new QuickReply(label, new Tap.Choose(HowToData.ofButton(data), shown));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, THAI);
    }
}
