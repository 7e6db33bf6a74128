package org.pueankru.index.query;

import org.pueankru.index.MediaType;
import org.pueankru.index.analysis.Recent;
import org.pueankru.index.analysis.StopWords;
import org.pueankru.index.analysis.Terms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The terms of a text that is searched for: all of them rank, those of the topic decide whether an
 * item has enough of the text. Immutable.
 */
public final class TextQuery {
    private static final int MOST_CHARACTERS = 300;
    private static final int MOST_WORDS = 60;
    private static final int MOST_GRAMS = 80;
    private static final int FEWEST_GRAMS = 3;

    private static final Recent<TextQuery> RECENT = new Recent<>();

    /** The text before what only asks was taken out of it. */
    private final String asked;

    private final String text;
    private final List<String> words;
    private final List<String> grams;
    private final Set<String> topicWords;
    private final Set<String> topicGrams;
    private final Set<String> formTerms;
    private final Set<MediaType> types;
    private final Set<String> formNames;
    private final String topic;
    private final String topicRun;
    private final boolean formOnly;
    private final int length;

    /**
     * @param asked the text with what only asks
     * @param withForms whether the text may name forms and subjects, which are no topic
     */
    private TextQuery(String asked, String text, boolean withForms) {
        String prepared = Terms.prepared(text);
        this.asked = asked.equals(text) ? prepared.strip() : Terms.prepared(asked).strip();
        this.text = prepared.strip();
        Terms.Cut cut = Terms.cut(prepared);
        Forms.Found forms =
                withForms
                        ? Forms.standard().in(prepared, cut.bounds())
                        : new Forms.Found(this.text, Set.of(), Set.of());
        this.formOnly = forms.topic().isEmpty();
        boolean whole = formOnly || forms.topic().length() == prepared.strip().length();
        this.topic = whole ? prepared.strip() : forms.topic();
        this.types = forms.types();
        this.formNames = formOnly ? Set.of() : forms.names();
        this.words = distinct(cut.words(), MOST_WORDS);
        List<String> ofTopic = whole ? words : Terms.cut(topic).words();
        this.topicWords = new HashSet<>(StopWords.without(ofTopic));
        this.topicRun = Terms.runOf(topic);
        this.length = topicRun.length();
        this.grams = distinct(Terms.gramsOf(whole ? topicRun : Terms.runOf(prepared)), MOST_GRAMS);
        Set<String> gramsOfTopic =
                new HashSet<>(whole ? grams : distinct(Terms.gramsOf(topicRun), MOST_GRAMS));
        this.topicGrams = gramsOfTopic.size() < FEWEST_GRAMS ? Set.of() : gramsOfTopic;
        this.formTerms = whole ? Set.of() : beside(ofTopic, gramsOfTopic);
    }

    /** The terms that are none of the topic's. */
    private Set<String> beside(List<String> wordsOfTopic, Set<String> gramsOfTopic) {
        Set<String> beside = new HashSet<>(words);
        wordsOfTopic.forEach(beside::remove);
        grams.stream().filter(gram -> !gramsOfTopic.contains(gram)).forEach(beside::add);
        return beside;
    }

    public static TextQuery of(String text) {
        return RECENT.of(text, TextQuery::made);
    }

    private static TextQuery made(String text) {
        String asked = text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS);
        return new TextQuery(asked, Forms.withoutFrames(asked), true);
    }

    private static TextQuery ofTopic(String topic) {
        return new TextQuery(topic, topic, false);
    }

    /** Other words for the same topic, as far as the thesaurus and the catalogue know them. */
    public <E extends Exception> List<TextQuery> variants(
            Thesaurus thesaurus, Thesaurus.Known<E> known) throws E {
        return thesaurus.variants(term(thesaurus), known).stream().map(TextQuery::ofTopic).toList();
    }

    /** The wider topics that this one is part of, as far as the thesaurus and catalogue know. */
    public <E extends Exception> List<TextQuery> wider(
            Thesaurus thesaurus, Thesaurus.Known<E> known) throws E {
        List<String> ofTerm = thesaurus.wider(term(thesaurus), known);
        Stream<String> wider =
                isFramed()
                        ? Stream.concat(ofTerm.stream(), thesaurus.wider(asked, known).stream())
                        : ofTerm.stream();
        return wider.distinct().map(TextQuery::ofTopic).toList();
    }

    private boolean isFramed() {
        return !asked.equals(text);
    }

    /** Whether the thesaurus has just this. */
    public boolean isTermOf(Thesaurus thesaurus) {
        return thesaurus.has(term(thesaurus));
    }

    /** Whether this is English that can be said in Thai words of the catalogue. */
    public <E extends Exception> boolean isTranslated(Thesaurus thesaurus, Thesaurus.Known<E> known)
            throws E {
        return thesaurus.isTranslated(term(thesaurus), known);
    }

    /**
     * The topic, or all of the text where that has a meaning of its own: organic chemistry, and
     * also what only asks elsewhere: cannot read.
     */
    public String term(Thesaurus thesaurus) {
        if (thesaurus.has(asked)) {
            return asked;
        }
        return thesaurus.has(text) ? text : topic;
    }

    /** Whether the thesaurus has just this topic as a part of wider ones. */
    public boolean isPartOfWider(Thesaurus thesaurus) {
        return thesaurus.isPartOfWider(term(thesaurus));
    }

    /** The text, prepared. */
    public String text() {
        return text;
    }

    /**
     * What the terms of this wording count beside those of the one that was typed, 1 at most: no
     * more for a longer word that has more trigrams to score with.
     */
    public float weightBeside(TextQuery typed) {
        return Math.min(1, (float) typed.lengthAsked() / Math.max(1, length));
    }

    private int lengthAsked() {
        return isFramed() ? Math.max(length, Terms.runOf(asked).length()) : length;
    }

    /** The length of the topic in letters, marks and digits. */
    public int length() {
        return length;
    }

    /** Whether the text is too short for its trigrams to tell it from others. */
    public boolean isShort() {
        return topicGrams.isEmpty();
    }

    /** Whether the text names only a form, such as a worksheet, and no topic. */
    public boolean isFormOnly() {
        return formOnly;
    }

    /** The media types that media in the named form mostly have; none when no form is named. */
    public Set<MediaType> types() {
        return types;
    }

    /** What titles may call the forms that are named beside a topic, as {@link Terms#run}s. */
    public Set<String> formNames() {
        return formNames;
    }

    /** The topic as a {@link Terms#run}. */
    public String topicRun() {
        return topicRun;
    }

    /** All words, in order. */
    public List<String> words() {
        return words;
    }

    /** All trigrams, in order. */
    public List<String> grams() {
        return grams;
    }

    /** The words that carry the topic, of which items must have a share. */
    public Set<String> topicWords() {
        return topicWords;
    }

    /** The trigrams of the topic, of which items may have a share instead; none of a short one. */
    public Set<String> topicGrams() {
        return topicGrams;
    }

    /** Whether a word or trigram only names a form or subject. */
    public boolean isOfForm(String term) {
        return formTerms.contains(term);
    }

    private static List<String> distinct(List<String> terms, int most) {
        Set<String> met = new HashSet<>();
        var distinct = new ArrayList<String>(terms.size());
        for (String term : terms) {
            if (met.add(term) && distinct.size() < most) {
                distinct.add(term);
            }
        }
        return distinct.size() == terms.size() ? terms : distinct;
    }
}
