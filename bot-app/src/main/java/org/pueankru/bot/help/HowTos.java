package org.pueankru.bot.help;

import org.pueankru.index.question.QuestionIndex;
import org.pueankru.index.question.QuestionMatch;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All how-to answers at one time, in the order of their file. Immutable. */
final class HowTos {
    /** With one more button they fill the 13 that LINE shows. */
    private static final int CATEGORIES = 12;

    private final Map<String, HowTo> byId;
    private final QuestionIndex index;

    private HowTos(Map<String, HowTo> byId) {
        this.byId = byId;
        this.index = QuestionIndex.of(byId.values().stream().map(HowTo::asQuestion).toList());
    }

    static HowTos of(HowToFile file) throws BadHowToFile {
        return new HowTos(new LinkedHashMap<>()).overlaidBy(file);
    }

    /**
     * These, where the file does not replace or hide them, and then what is new in the file.
     *
     * @throws BadHowToFile when people could not be shown all categories
     */
    HowTos overlaidBy(HowToFile file) throws BadHowToFile {
        Map<String, HowTo> all = new LinkedHashMap<>(byId);
        file.answers().forEach(answer -> all.put(answer.id(), answer));
        all.keySet().removeAll(file.hidden());
        HowTos overlaid = new HowTos(all);
        int categories = overlaid.categories().size();
        if (categories > CATEGORIES) {
            throw new BadHowToFile(
                    List.of(
                            "there are more than "
                                    + CATEGORIES
                                    + " categories, the built-in ones included: "
                                    + categories));
        }
        return overlaid;
    }

    Collection<HowTo> all() {
        return List.copyOf(byId.values());
    }

    List<String> categories() {
        return byId.values().stream().map(HowTo::category).distinct().toList();
    }

    List<HowTo> in(String category) {
        return byId.values().stream().filter(one -> one.category().equals(category)).toList();
    }

    Optional<HowTo> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** What a text may ask for, likeliest first. */
    List<QuestionMatch> matches(String text, int limit) {
        return index.matches(text, limit);
    }

    /** What else may be meant by the text, then neighbours in the category. */
    List<HowTo> related(HowTo answer, Collection<HowTo> alsoMeant, int limit) {
        return Stream.concat(alsoMeant.stream(), following(answer))
                .filter(other -> !other.id().equals(answer.id()))
                .distinct()
                .limit(limit)
                .toList();
    }

    private Stream<HowTo> following(HowTo answer) {
        List<HowTo> category = in(answer.category());
        int place = category.indexOf(answer);
        return Stream.concat(
                category.subList(place + 1, category.size()).stream(),
                category.subList(0, Math.max(place, 0)).stream());
    }
}
