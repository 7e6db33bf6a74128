package org.pueankru.index.store;

import org.pueankru.index.Explanation;
import org.pueankru.index.SearchHit;
import org.pueankru.index.query.TextQuery;
import org.pueankru.index.store.Ranking.Place;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Takes the score of a place in a ranking apart. */
final class Explaining {
    private final Snapshot snapshot;
    private final Wording wording;
    private final Preference preference;

    Explaining(Snapshot snapshot, Wording wording, Preference preference) {
        this.snapshot = snapshot;
        this.wording = wording;
        this.preference = preference;
    }

    Explanation of(Place place) throws IOException {
        int document = place.document();
        Said said = place.text() > 0 ? said(document) : new Said(wording.query(), 0, 0);
        List<Explanation.Word> words = words(said, document);
        double ofWords = words.stream().mapToDouble(Explanation.Word::score).sum();
        return new Explanation(
                new SearchHit(snapshot.item(document), place.score()),
                said.query().text(),
                words,
                (float) (place.text() - ofWords),
                preference.grade(document),
                preference.form(document),
                preference.standing(document),
                place.title(),
                place.variety());
    }

    /** The wording that an item scores best with, what its terms count, and the score. */
    private record Said(TextQuery query, float weight, float score) {}

    private static Said said(TextQuery query, float weight, Tally tally, int document) {
        int place = tally.placeOf(document);
        if (place < 0) {
            return new Said(query, 0, 0);
        }
        float score = weight * Candidates.score(tally, place);
        return new Said(query, score / tally.score(place), score);
    }

    private Said said(int document) throws IOException {
        TextQuery typed = wording.query();
        Tally tally = snapshot.takeTally();
        try {
            Closeness closeness = Closeness.of(typed.length());
            float asTyped =
                    Matching.trust(Matching.asTyped(snapshot, typed, closeness, tally), closeness);
            float trust = snapshot.isTermUnheardOf(typed) ? Matching.BESIDE_CHANCE : asTyped;
            Said best = said(typed, 1, tally, document);
            List<TextQuery> others = new ArrayList<>(snapshot.variants(typed));
            others.addAll(snapshot.wider(typed));
            for (TextQuery each : others) {
                tally.clear();
                tally.add(TextPostings.of(snapshot, each));
                Said other = said(each, trust * each.weightBeside(typed), tally, document);
                best = other.score() > best.score() ? other : best;
            }
            return best;
        } finally {
            tally.clear();
            snapshot.giveBack(tally);
        }
    }

    private List<Explanation.Word> words(Said said, int document) throws IOException {
        var words = new ArrayList<Explanation.Word>();
        for (String word : said.query().words()) {
            Postings postings = snapshot.words().postings(word);
            int place = postings.placeOf(document);
            if (place >= 0 && said.weight() > 0) {
                words.add(
                        new Explanation.Word(
                                word,
                                postings.inHead(place),
                                said.weight() * postings.score(place)));
            }
        }
        return words;
    }
}
