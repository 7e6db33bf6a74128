package org.pueankru.bot.search.browsing;

import org.pueankru.index.Filters;
import org.pueankru.index.Grade;
import org.pueankru.index.LearningArea;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Where somebody is on the way through the catalogue, absolute. */
public sealed interface Step {
    /** What has been chosen so far. */
    Filters filters();

    /** The step before; the first one is before itself. */
    Step up();

    /** Choosing a level: the beginning. */
    record Levels() implements Step {
        @Override
        public Filters filters() {
            return Filters.NONE;
        }

        @Override
        public Step up() {
            return this;
        }
    }

    /** Choosing a grade of a level. */
    record Grades(Level level) implements Step {
        @Override
        public Filters filters() {
            return Filters.NONE.withGrades(level.grades());
        }

        @Override
        public Step up() {
            return new Levels();
        }
    }

    /**
     * Choosing a learning area.
     *
     * @param grades one, or those of a level; none when no item says its grade
     */
    record Areas(Set<Grade> grades) implements Step {
        public Areas {
            grades = Collections.unmodifiableSet(new TreeSet<>(grades));
        }

        @Override
        public Filters filters() {
            return Filters.NONE.withGrades(grades);
        }

        @Override
        public Step up() {
            return Level.of(grades).<Step>map(Grades::new).orElseGet(Levels::new);
        }
    }

    /**
     * Choosing a topic.
     *
     * @param from how many topics lie before this page
     */
    record Topics(Set<Grade> grades, LearningArea area, int from) implements Step {
        public Topics {
            grades = Collections.unmodifiableSet(new TreeSet<>(grades));
            from = Math.clamp(from, 0, Browsing.MOST_TOPICS);
        }

        @Override
        public Filters filters() {
            return Filters.NONE.withGrades(grades).withLearningAreas(Set.of(area));
        }

        @Override
        public Step up() {
            return new Areas(grades);
        }
    }

    /** The step at which media within these filters were chosen. */
    static Step before(Filters filters) {
        return filters.learningAreas().size() == 1
                ? new Topics(filters.grades(), filters.learningAreas().iterator().next(), 0)
                : new Areas(filters.grades());
    }
}
