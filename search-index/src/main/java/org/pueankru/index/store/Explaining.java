package org.pueankru.index.store;

import org.pueankru.index.Explanation;
import org.pueankru.index.SearchHit;
import org.pueankru.index.query.TextQuery;
import org.pueankru.index.store.Ranking.Place;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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
        String best = wording.text();
        var words = new ArrayList<Explanation.Word>();
        if (place.text() > 0) {
            TextQuery query = bestWording(document);
            best = query.text();
            words.addAll(words(query, document, query.weightFor(wording.query())));
        }
        double ofWords = words.stream().mapToDouble(Explanation.Word::score).sum();
        return new Explanation(
                new SearchHit(snapshot.item(document), place.score()),
                best,
                words,
                (float) (place.text() - ofWords),
                preference.grade(document),
                preference.form(document),
                preference.standing(document),
                place.title(),
                place.variety());
    }

    private TextQuery bestWording(int document) throws IOException {
        TextQuery typed = wording.query();
        TextQuery best = typed;
        float most = 0;
        Tally tally = snapshot.takeTally();
        try {
            for (TextQuery each :
                    Stream.concat(Stream.of(typed), typed.variants(snapshot.thesaurus()).stream())
                            .toList()) {
                tally.clear();
                tally.add(snapshot, each);
                float score = each.weightFor(typed) * tally.score(document);
                if (score > most) {
                    most = score;
                    best = each;
                }
            }
        } finally {
            tally.clear();
            snapshot.giveBack(tally);
        }
        return best;
    }

    private List<Explanation.Word> words(TextQuery query, int document, float weight)
            throws IOException {
        var words = new ArrayList<Explanation.Word>();
        for (String word : query.words()) {
            Postings postings = snapshot.word(word);
            int place = postings.placeOf(document);
            if (place >= 0) {
                words.add(
                        new Explanation.Word(
                                word, postings.inHead(place), weight * postings.score(place)));
            }
        }
        return words;
    }
}
