package org.pueankru.bot.search;

import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.messaging.QuickReply;
import org.pueankru.bot.search.Ask.ForMedia;
import org.pueankru.bot.search.browsing.View.Shelf;
import org.pueankru.bot.search.wording.Phrase;
import org.pueankru.bot.search.wording.Wording;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What is said where no items are shown. Pure: reads no index, remembers nothing. */
final class SearchAnswers {
    private final Wording wording;
    private final FilterWords words;
    private final FoundAnswers found;
    private final SearchButtons buttons;
    private final ShelfCards shelves;

    SearchAnswers(Wording wording, MediaCards cards) {
        this.wording = wording;
        this.words = new FilterWords(wording);
        this.found = new FoundAnswers(wording, cards);
        this.buttons = new SearchButtons(wording);
        this.shelves = new ShelfCards(wording);
    }

    /** Where items are shown. */
    FoundAnswers withItems() {
        return found;
    }

    /** A step of the way through the catalogue. */
    List<OutgoingMessage> shelf(Shelf shelf) {
        return shelves.of(shelf);
    }

    /** An aside: more was typed than was searched for. */
    String onlyTheBeginning() {
        return wording.say(Phrase.FOUND_CUT);
    }

    /** An aside: a grade that does not exist was left out. */
    String without(NoSuchGrade grade) {
        return wording.say(Phrase.NO_GRADE_INSTEAD, grade.name());
    }

    /** Nothing but a grade that does not exist was asked for. */
    List<OutgoingMessage> noSuch(NoSuchGrade grade, Reader reader) {
        return List.of(
                new Text(
                        wording.say(Phrase.NO_GRADE_ALONE, grade.name()),
                        buttons.starters(reader)));
    }

    /** A follow-up to nothing. */
    List<OutgoingMessage> nothingToGoOnFrom(Reader reader) {
        Phrase phrase = reader.inGroup() ? Phrase.FOLLOW_UP_IN_GROUP : Phrase.FOLLOW_UP_NOTHING;
        return List.of(new Text(wording.say(phrase), buttons.starters(reader)));
    }

    /** There is no page after the last one. */
    List<OutgoingMessage> allShown(Ask last, boolean offerBack) {
        List<QuickReply> replies = new ArrayList<>();
        if (last instanceof ForMedia media) {
            replies.addAll(buttons.drops(media));
        }
        if (offerBack) {
            replies.add(buttons.back());
        }
        replies.add(buttons.browse());
        return List.of(
                new Text(wording.say(Phrase.FOLLOW_UP_ALL_SHOWN), SearchButtons.limited(replies)));
    }

    /** An address on a site of the catalogue's, but no item's. */
    List<OutgoingMessage> notInCatalogue(Reader reader) {
        return List.of(new Text(wording.say(Phrase.LINK_UNKNOWN), buttons.starters(reader)));
    }

    /** The item of a "more like this" is no longer in the catalogue. */
    List<OutgoingMessage> gone(Reader reader) {
        return List.of(new Text(wording.say(Phrase.SIMILAR_GONE), buttons.starters(reader)));
    }

    /**
     * A search without any result.
     *
     * @param asides what else there is to say about the message, a line each
     * @param suggestions texts that would find something, likeliest first
     */
    List<OutgoingMessage> nothing(
            ForMedia ask, List<String> asides, List<String> suggestions, Reader reader) {
        List<String> lines = new ArrayList<>();
        lines.add(wording.say(Phrase.NOTHING_FOUND, words.all(ask.text(), ask.filters())));
        lines.addAll(asides);
        if (!suggestions.isEmpty()) {
            lines.add(
                    wording.say(
                            Phrase.NOTHING_SUGGESTED,
                            suggestions.stream()
                                    .map(text -> wording.say(Phrase.UNDERSTOOD_TEXT, text))
                                    .collect(Collectors.joining(" "))));
        }
        lines.add(wording.say(Phrase.NOTHING_ADVICE));
        List<QuickReply> replies = new ArrayList<>(buttons.drops(ask));
        replies.addAll(buttons.says(suggestions, reader));
        replies.addAll(buttons.starters(reader));
        return List.of(new Text(String.join("\n", lines), SearchButtons.limited(replies)));
    }

    /** Nothing in the message can be searched for. */
    List<OutgoingMessage> notUnderstood(Reader reader) {
        return List.of(new Text(wording.say(Phrase.NOTHING_UNDERSTOOD), buttons.starters(reader)));
    }

    /** Asks what to search for. */
    List<OutgoingMessage> prompt(Reader reader) {
        String list =
                reader.examples().stream()
                        .map(example -> "\n" + wording.say(Phrase.PROMPT_EXAMPLE, example))
                        .collect(Collectors.joining());
        return List.of(new Text(wording.say(Phrase.PROMPT_WHAT) + list, buttons.starters(reader)));
    }

    /** There is no page to go back to. */
    List<OutgoingMessage> atTheStart(Reader reader) {
        return List.of(new Text(wording.say(Phrase.BACK_START), buttons.starters(reader)));
    }

    /** The catalogue is on its way; the same question may be asked again by a tap. */
    List<OutgoingMessage> preparing(String text, Reader reader) {
        return preparing(buttons.again(text, reader));
    }

    /** The same, for what a button asked. */
    List<OutgoingMessage> preparing(Ask ask) {
        return preparing(buttons.again(ask));
    }

    private List<OutgoingMessage> preparing(QuickReply again) {
        return List.of(new Text(wording.say(Phrase.LIBRARY_PREPARING), List.of(again)));
    }

    /** The district has set no catalogue. */
    List<OutgoingMessage> missing() {
        return List.of(Text.of(wording.say(Phrase.LIBRARY_MISSING)));
    }
}
