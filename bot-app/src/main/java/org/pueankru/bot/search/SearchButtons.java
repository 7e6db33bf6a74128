package org.pueankru.bot.search;

import org.pueankru.bot.messaging.QuickReply;
import org.pueankru.bot.messaging.Tap;
import org.pueankru.bot.search.Ask.ForMedia;
import org.pueankru.bot.search.FilterWords.Facet;
import org.pueankru.bot.search.browsing.Step;
import org.pueankru.bot.search.wording.Phrase;
import org.pueankru.bot.search.wording.Wording;
import org.pueankru.index.Refinement;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The buttons above the keyboard: pages, filters to drop, filters to add. */
final class SearchButtons {
    private static final int LABEL = 20;
    private static final int SAID = 300;

    private final Wording wording;
    private final FilterWords words;

    SearchButtons(Wording wording) {
        this.wording = wording;
        this.words = new FilterWords(wording);
    }

    /** To the next page and the one before, as far as there are any. */
    List<QuickReply> pages(Ask ask, int shown, long total) {
        List<QuickReply> buttons = new ArrayList<>();
        int next = ask.from() + shown;
        if (shown > 0 && next < total) {
            buttons.add(page(Phrase.BUTTON_NEXT, ask.startingAt(next)));
        }
        if (ask.from() > 0) {
            buttons.add(
                    page(
                            Phrase.BUTTON_PREVIOUS,
                            ask.startingAt(Math.max(0, ask.from() - MediaCards.PAGE))));
        }
        return buttons;
    }

    /** One for each narrowed facet; none that would leave nothing to ask for. */
    List<QuickReply> drops(ForMedia ask) {
        return words.facets(ask.filters()).stream()
                .filter(facet -> !ask.withFilters(facet.without()).isForEverything())
                .map(facet -> drop(ask, facet))
                .toList();
    }

    /**
     * The refinements that narrow a search, most items first, the facets taking turns.
     *
     * @param total what the search finds without them
     */
    List<QuickReply> refinements(
            ForMedia ask, List<Refinement> refinements, long total, int limit) {
        return inTurns(refinements, total, limit).stream().map(each -> refine(ask, each)).toList();
    }

    /**
     * The same for a form alone, such as worksheets: the counts are of all that a filter leaves,
     * not of worksheets, so they are not told, and neither is another form.
     */
    List<QuickReply> uncounted(ForMedia ask, List<Refinement> refinements, long total, int limit) {
        List<Refinement> others =
                refinements.stream()
                        .filter(each -> !(each instanceof Refinement.OfMediaType))
                        .toList();
        return inTurns(others, total, limit).stream()
                .map(each -> refine(ask, each, word(each)))
                .toList();
    }

    private static List<Refinement> inTurns(List<Refinement> refinements, long total, int limit) {
        List<Deque<Refinement>> facets =
                List.of(new ArrayDeque<>(), new ArrayDeque<>(), new ArrayDeque<>());
        refinements.stream()
                .filter(refinement -> refinement.count() < total)
                .sorted(Comparator.comparingLong(Refinement::count).reversed())
                .forEach(refinement -> facets.get(turn(refinement)).add(refinement));
        List<Refinement> chosen = new ArrayList<>();
        while (chosen.size() < limit && facets.stream().anyMatch(facet -> !facet.isEmpty())) {
            for (Deque<Refinement> facet : facets) {
                if (!facet.isEmpty() && chosen.size() < limit) {
                    chosen.add(facet.remove());
                }
            }
        }
        return chosen;
    }

    /** The same search for a text that is spelled almost the same. */
    QuickReply meant(ForMedia ask, String text) {
        String label = wording.say(Phrase.BUTTON_MEANT, text);
        return choose(label, new ForMedia(text, ask.filters(), 0), text);
    }

    /** Buttons that say these texts in the person's name, so that the bot hears them. */
    List<QuickReply> says(List<String> texts, Reader reader) {
        return texts.stream().distinct().map(text -> say(label(text), text, reader)).toList();
    }

    /** Ways to begin: the catalogue by taps, popular queries, examples. */
    List<QuickReply> starters(Reader reader) {
        List<QuickReply> starters = new ArrayList<>(List.of(browse()));
        starters.addAll(
                says(
                        Stream.concat(reader.popular().stream(), reader.examples().stream())
                                .toList(),
                        reader));
        return starters;
    }

    /** To the beginning of the way through the catalogue by taps. */
    QuickReply browse() {
        return choose(
                wording.say(Phrase.BUTTON_BROWSE),
                new Ask.Browse(new Step.Levels()),
                wording.say(Phrase.COMMAND_BROWSE));
    }

    /** Asks the same again. */
    QuickReply again(String text, Reader reader) {
        return say(wording.say(Phrase.BUTTON_AGAIN), text, reader);
    }

    /** The same, for what a button asked. */
    QuickReply again(Ask ask) {
        String label = wording.say(Phrase.BUTTON_AGAIN);
        return choose(label, ask, label);
    }

    private QuickReply say(String label, String text, Reader reader) {
        String heard = reader.inGroup() ? wording.say(Phrase.COMMAND_GROUP_PREFIX, text) : text;
        return new QuickReply(label, new Tap.Say(MediaCards.shown(heard, SAID)));
    }

    QuickReply back() {
        return new QuickReply(
                wording.say(Phrase.BUTTON_BACK), new Tap.Say(wording.say(Phrase.COMMAND_BACK)));
    }

    private QuickReply page(Phrase label, Ask ask) {
        return choose(wording.say(label), ask, wording.say(Phrase.SHOWN_PAGE, ask.from() + 1));
    }

    private QuickReply drop(ForMedia ask, Facet facet) {
        return choose(
                wording.say(Phrase.BUTTON_DROP, facet.words()),
                ask.withFilters(facet.without()),
                wording.say(facet.dropped(), facet.words()));
    }

    private QuickReply refine(ForMedia ask, Refinement refinement) {
        return refine(ask, refinement, counted(word(refinement), refinement.count(), LABEL));
    }

    private QuickReply refine(ForMedia ask, Refinement refinement, String label) {
        return choose(
                label,
                ask.withFilters(refinement.applyTo(ask.filters())),
                wording.say(Phrase.SHOWN_REFINE, word(refinement)));
    }

    static List<QuickReply> limited(List<QuickReply> replies) {
        return replies.subList(0, Math.min(QuickReply.MOST, replies.size()));
    }

    /** A word and a count, the word cut so that both fit so many grapheme clusters. */
    String counted(String word, long items, int graphemes) {
        String count = String.format(Locale.ROOT, "%,d", items);
        String around = wording.say(Phrase.BUTTON_REFINE, "", count);
        String kept = TypedText.ellipsed(word, graphemes - TypedText.graphemes(around));
        return wording.say(Phrase.BUTTON_REFINE, kept, count);
    }

    QuickReply choose(String label, Ask ask, String shown) {
        return new QuickReply(label(label), new Tap.Choose(AskData.ofButton(ask), shown));
    }

    private static String label(String text) {
        return TypedText.ellipsed(text, LABEL);
    }

    private String word(Refinement refinement) {
        return switch (refinement) {
            case Refinement.OfGrade by -> wording.grades(Set.of(by.grade()));
            case Refinement.OfLearningArea by -> wording.learningArea(by.learningArea());
            case Refinement.OfMediaType by -> wording.mediaType(by.mediaType());
        };
    }

    private static int turn(Refinement refinement) {
        return switch (refinement) {
            case Refinement.OfMediaType by -> 0;
            case Refinement.OfGrade by -> 1;
            case Refinement.OfLearningArea by -> 2;
        };
    }
}
