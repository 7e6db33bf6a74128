package org.pueankru.bot.search.browsing;

import org.pueankru.bot.search.browsing.Step.Areas;
import org.pueankru.bot.search.browsing.Step.Grades;
import org.pueankru.bot.search.browsing.Step.Levels;
import org.pueankru.bot.search.browsing.Step.Topics;
import org.pueankru.bot.search.browsing.View.Choice;
import org.pueankru.bot.search.browsing.View.Leads;
import org.pueankru.bot.search.browsing.View.Media;
import org.pueankru.bot.search.browsing.View.Shelf;
import org.pueankru.bot.search.wording.Phrase;
import org.pueankru.bot.search.wording.Wording;
import org.pueankru.index.Filters;
import org.pueankru.index.Grade;
import org.pueankru.index.LearningArea;
import org.pueankru.index.MediaIndex;
import org.pueankru.index.SearchPage;
import org.pueankru.index.SearchRequest;
import org.pueankru.index.Topic;
import org.pueankru.index.Understood;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds what there is to choose from at a step. A step with one choice is passed over, and so is
 * the choice of a topic where all media fit on one page. Every count is what a tap leads to.
 */
public final class Browsing {
    static final int MOST_TOPICS = 36;

    private static final int TOPICS_ON_A_PAGE = 12;

    private final MediaIndex index;
    private final Wording wording;
    private final int onePage;

    /**
     * @param onePage how many media are shown at once
     */
    public Browsing(MediaIndex index, Wording wording, int onePage) {
        this.index = index;
        this.wording = wording;
        this.onePage = onePage;
    }

    /** What is seen at a step or, where it has no choice, further on. */
    public View at(Step step) {
        return switch (open(step)) {
            case Media media -> media;
            case Shelf shelf -> shelf.withUp(up(shelf.step()));
        };
    }

    private View open(Step step) {
        return switch (step) {
            case Levels levels -> levels(levels);
            case Grades grades -> grades(grades);
            case Areas areas -> areas(areas);
            case Topics topics -> topics(topics);
        };
    }

    /** The step to go back to from media within these filters. */
    public Optional<Step> before(Filters filters) {
        Step step = Step.before(filters);
        return hasChoice(step) ? Optional.of(step) : up(step);
    }

    private View levels(Levels step) {
        List<Level> levels =
                Stream.of(Level.values()).filter(level -> count(level.grades()) > 0).toList();
        return switch (levels.size()) {
            case 0 -> open(new Areas(Set.of()));
            case 1 -> open(new Grades(levels.getFirst()));
            default -> shelf(step, index.size(), levels.stream().map(this::choice).toList());
        };
    }

    private Choice choice(Level level) {
        return new Choice(
                wording.say(level.phrase()),
                count(level.grades()),
                new Leads.On(new Grades(level)));
    }

    private View grades(Grades step) {
        List<Grade> grades =
                step.level().grades().stream().filter(grade -> count(Set.of(grade)) > 0).toList();
        if (grades.isEmpty()) {
            return open(new Levels());
        }
        if (grades.size() == 1) {
            return open(new Areas(Set.copyOf(grades)));
        }
        List<Choice> choices = new ArrayList<>();
        grades.forEach(grade -> choices.add(choice(Set.of(grade), wording.grades(Set.of(grade)))));
        Set<Grade> all = step.level().grades();
        choices.add(choice(all, wording.say(Phrase.BROWSE_WHOLE_LEVEL)));
        return shelf(step, count(all), choices);
    }

    private Choice choice(Set<Grade> grades, String name) {
        return new Choice(name, count(grades), new Leads.On(new Areas(grades)));
    }

    private View areas(Areas step) {
        Filters filters = step.filters();
        long total = total(filters);
        List<Choice> choices = new ArrayList<>();
        for (LearningArea area : LearningArea.values()) {
            var further = new Topics(step.grades(), area, 0);
            long items = count(further.filters());
            if (items > 0) {
                choices.add(new Choice(wording.learningArea(area), items, new Leads.On(further)));
            }
        }
        if (choices.isEmpty()) {
            return step.grades().isEmpty() || total == 0 ? nothing(step) : new Media(filters);
        }
        if (choices.size() == 1 && choices.getFirst().items() == total) {
            return open(((Leads.On) choices.getFirst().leads()).step());
        }
        if (!filters.isEmpty()) {
            choices.add(all(Phrase.BROWSE_ALL_AREAS, filters, total));
        }
        return shelf(step, total, choices);
    }

    /** A place that the catalogue no longer has leads to the beginning. */
    private View nothing(Areas step) {
        return step.grades().isEmpty() ? new Media(step.filters()) : open(new Levels());
    }

    private View topics(Topics step) {
        Filters filters = step.filters();
        long total = count(filters);
        if (total == 0) {
            return open(step.up());
        }
        List<Topic> topics = total <= onePage ? List.of() : index.topics(filters, MOST_TOPICS);
        if (topics.size() < 2) {
            return new Media(filters);
        }
        int from = step.from() < topics.size() ? step.from() : 0;
        int to = Math.min(topics.size(), from + TOPICS_ON_A_PAGE);
        List<Choice> choices = new ArrayList<>();
        topics.subList(from, to).forEach(topic -> choices.add(choice(topic, filters)));
        choices.add(all(Phrase.BROWSE_ALL_TOPICS, filters, total));
        return new Shelf(
                page(step, from),
                total,
                choices,
                Optional.empty(),
                to < topics.size() ? Optional.of(page(step, to)) : Optional.empty(),
                from > 0
                        ? Optional.of(page(step, Math.max(0, from - TOPICS_ON_A_PAGE)))
                        : Optional.empty());
    }

    private static Topics page(Topics step, int from) {
        return new Topics(step.grades(), step.area(), from);
    }

    private static Choice choice(Topic topic, Filters filters) {
        return new Choice(topic.text(), topic.items(), new Leads.ToMedia(topic.text(), filters));
    }

    private Choice all(Phrase name, Filters filters, long total) {
        return new Choice(wording.say(name), total, new Leads.ToMedia("", filters));
    }

    private static Shelf shelf(Step step, long total, List<Choice> choices) {
        return new Shelf(
                step, total, choices, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private Optional<Step> up(Step from) {
        Step step = from;
        while (!(step instanceof Levels)) {
            step = step.up();
            if (hasChoice(step)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    private boolean hasChoice(Step step) {
        return open(step) instanceof Shelf shelf && shelf.step().equals(step);
    }

    private long count(Set<Grade> grades) {
        return count(Filters.NONE.withGrades(grades));
    }

    private long total(Filters filters) {
        return filters.isEmpty() ? index.size() : count(filters);
    }

    private long count(Filters filters) {
        SearchPage page = index.search(SearchRequest.firstPage(Understood.of("", filters), 0));
        return page.relaxed().isEmpty() ? page.total() : 0;
    }
}
