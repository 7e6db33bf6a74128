package org.pueankru.index.store;

import org.pueankru.index.Filters;
import org.pueankru.index.LearningArea;
import org.pueankru.index.Relaxation;

import java.util.List;
import java.util.Set;

/**
 * How a search is carried out.
 *
 * @param asked the filters as they were meant
 * @param filters what is left of them
 */
record Plan(Wording wording, Filters asked, Filters filters, List<Relaxation> relaxed) {
    /** What is asked for in another language is not meant in Thai. */
    boolean givesUpLanguage() {
        return relaxed.contains(Relaxation.LEARNING_AREA)
                && asked.learningAreas().equals(Set.of(LearningArea.FOREIGN_LANGUAGES));
    }

    boolean givesUpMuch() {
        return relaxed.contains(Relaxation.LEARNING_AREA)
                || relaxed.contains(Relaxation.NEIGHBOURING_GRADE);
    }
}
