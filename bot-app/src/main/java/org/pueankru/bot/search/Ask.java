package org.pueankru.bot.search;

import org.pueankru.bot.search.browsing.Step;
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

    /** Media that were chosen on the way through the catalogue; the same, with the way back. */
    record OnShelf(ForMedia media) implements Ask {
        @Override
        public int from() {
            return media.from();
        }

        @Override
        public OnShelf startingAt(int position) {
            return new OnShelf(media.startingAt(position));
        }
    }

    /** A step on the way through the catalogue. */
    record Browse(Step step) implements Ask {
        @Override
        public int from() {
            return step instanceof Step.Topics topics ? topics.from() : 0;
        }

        @Override
        public Browse startingAt(int position) {
            return step instanceof Step.Topics topics
                    ? new Browse(new Step.Topics(topics.grades(), topics.area(), position))
                    : this;
        }
    }

    /** One item of the catalogue. */
    record OneItem(String id) implements Ask {
        @Override
        public int from() {
            return 0;
        }

        @Override
        public OneItem startingAt(int position) {
            return this;
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
