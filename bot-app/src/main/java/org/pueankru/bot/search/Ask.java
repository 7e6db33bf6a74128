package org.pueankru.bot.search;

import org.pueankru.index.Excluded;
import org.pueankru.index.Filters;
import org.pueankru.index.SearchRequest;

import java.util.ArrayList;
import java.util.List;

/** One page of something that a person wants to see, absolute: the same ask shows the same. */
sealed interface Ask {
    /** UTF-16 units of a query that are searched for. */
    int TEXT_LIMIT = 100;

    /** UTF-16 units for all indicators of an ask, so that it fits the data of a button. */
    int INDICATORS_LIMIT = 120;

    /** UTF-16 units for all excluded words of an ask, for the same reason. */
    int EXCLUDED_WORDS_LIMIT = 20;

    /** UTF-16 units by which indicators have less room beside exclusions. */
    int EXCLUSIONS_LIMIT = EXCLUDED_WORDS_LIMIT + 4;

    /** How many results lie before this page. */
    int from();

    Ask startingAt(int position);

    /** Media about a text within filters. */
    record ForMedia(String text, Filters filters, int from) implements Ask {
        public ForMedia {
            text = TypedText.cut(TypedText.clean(text), TEXT_LIMIT);
            filters = filters.withExcluded(fitting(filters.excluded()));
            int taken = filters.excluded().isEmpty() ? 0 : EXCLUSIONS_LIMIT;
            filters =
                    filters.withIndicators(fitting(filters.indicators(), INDICATORS_LIMIT - taken));
            from = Math.clamp(from, 0, SearchRequest.MAX_FROM);
        }

        @Override
        public ForMedia startingAt(int position) {
            return new ForMedia(text, filters, position);
        }

        /** Whether it asks for nothing in particular. */
        boolean isForEverything() {
            return text.isEmpty() && filters.isEmpty();
        }

        ForMedia withFilters(Filters others) {
            return new ForMedia(text, others, 0);
        }

        private static Excluded fitting(Excluded excluded) {
            return excluded.withWords(fitting(excluded.words(), EXCLUDED_WORDS_LIMIT));
        }

        private static List<String> fitting(Iterable<String> texts, int limit) {
            List<String> kept = new ArrayList<>();
            int room = limit;
            for (String text : texts) {
                String clean = TypedText.clean(text);
                room -= clean.length() + 1;
                if (room < 0) {
                    break;
                }
                if (AskData.canCarry(clean)) {
                    kept.add(clean);
                }
            }
            return kept;
        }
    }

    /** Media like one item of the catalogue. */
    record LikeThis(String id, int from) implements Ask {
        public LikeThis {
            from = Math.clamp(from, 0, SearchRequest.MAX_FROM);
        }

        @Override
        public LikeThis startingAt(int position) {
            return new LikeThis(id, position);
        }
    }
}
