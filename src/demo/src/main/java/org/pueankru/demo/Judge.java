package org.pueankru.demo;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Judges the records of the catalogue against what a teacher meant, from what the generator knows
 * of them: 3 = all that was asked for; 2 = one thing slightly off, with which a teacher would make
 * do; 1 = the right topic with something wrong, or a related topic; 0 = unrelated or unwanted.
 *
 * <p>An item of the neighbouring grade is slightly off where the catalogue has hardly anything for
 * the grade itself, and else wrong; likewise an item of another form where there is nothing else.
 */
final class Judge {
    static final int RIGHT = 3;
    private static final int USEFUL = 2;
    private static final int RELATED = 1;
    private static final int UNRELATED = 0;
    private static final int HARDLY_ANYTHING = 3;

    /** What a teacher makes do with where the catalogue has nothing better. */
    private enum Leniency {
        NONE(Fit.NONE, Fit.NONE),
        GRADE(Fit.NEAR, Fit.NONE),
        FORM(Fit.NONE, Fit.NEAR),
        BOTH(Fit.EXACT, Fit.NEAR);

        private final Fit neighbouringGrade;
        private final Fit otherForm;

        Leniency(Fit neighbouringGrade, Fit otherForm) {
            this.neighbouringGrade = neighbouringGrade;
            this.otherForm = otherForm;
        }
    }

    private final List<MediaRecord> records;
    private final Map<String, Topic> topics;
    private final Map<String, MediaForm> forms;

    Judge(List<MediaRecord> records, List<Topic> topics, Map<String, MediaForm> forms) {
        this.records = records;
        this.topics = topics.stream().collect(toMap(Topic::number, Function.identity()));
        this.forms = forms;
    }

    /** Grades above 0 by the id of the record, in the order of the catalogue. */
    Map<String, Integer> judge(Intent intent) {
        Map<String, Integer> strict = judge(intent, Leniency.NONE);
        if (count(strict, RIGHT) >= HARDLY_ANYTHING) {
            return strict;
        }
        Map<String, Integer> neighbours = judge(intent, Leniency.GRADE);
        if (count(neighbours, USEFUL) > 0 || intent.isFacetsOnly()) {
            return neighbours;
        }
        Map<String, Integer> otherForms = judge(intent, Leniency.FORM);
        return count(otherForms, USEFUL) > 0 ? otherForms : judge(intent, Leniency.BOTH);
    }

    private static long count(Map<String, Integer> grades, int least) {
        return grades.values().stream().filter(grade -> grade >= least).count();
    }

    private Map<String, Integer> judge(Intent intent, Leniency leniency) {
        Map<String, Integer> grades = new LinkedHashMap<>();
        for (MediaRecord item : records) {
            int grade = grade(intent, item, leniency);
            if (grade > UNRELATED) {
                grades.put(item.id(), grade);
            }
        }
        return grades;
    }

    private int grade(Intent intent, MediaRecord item, Leniency leniency) {
        int most = most(intent, topicOf(item));
        if (most == UNRELATED || isUnwanted(intent, item)) {
            return UNRELATED;
        }
        List<Fit> fits =
                List.of(
                        focus(intent, item),
                        grade(intent, item.grades(), leniency.neighbouringGrade),
                        indicator(intent, item),
                        form(intent, item, leniency.otherForm),
                        area(intent, item));
        long near = fits.stream().filter(Fit.NEAR::equals).count();
        boolean wrong = fits.contains(Fit.NONE) || near > 1;
        if (wrong) {
            return intent.isFacetsOnly() ? UNRELATED : RELATED;
        }
        return Math.min(most, near == 0 ? RIGHT : USEFUL);
    }

    private Topic topicOf(MediaRecord item) {
        String number = item.id().replaceFirst(".*-([0-9]{4}).*", "$1");
        Topic topic = topics.get(number);
        if (topic == null) {
            throw new IllegalStateException("no topic " + number);
        }
        return topic;
    }

    private static int most(Intent intent, Topic topic) {
        if (intent.absent()) {
            return UNRELATED;
        }
        if (intent.topics().isEmpty()) {
            return intent.indicators().isEmpty() || covers(topic, intent) ? RIGHT : UNRELATED;
        }
        return intent.topics().getOrDefault(topic.number(), UNRELATED);
    }

    private boolean isUnwanted(Intent intent, MediaRecord item) {
        return intent.without().stream().anyMatch(unwanted -> is(unwanted, item));
    }

    private boolean is(String formOrWord, MediaRecord item) {
        MediaForm form = forms.get(formOrWord);
        return form == null ? has(item.title(), formOrWord) : form.fitOf(item) == Fit.EXACT;
    }

    /** The whole topic will do for a sub-topic, unless that is not taught in the item's grades. */
    private Fit focus(Intent intent, MediaRecord item) {
        if (any(intent.focus(), item.title()) || intent.focus().isEmpty()) {
            return Fit.EXACT;
        }
        Topic topic = topicOf(item);
        boolean whole =
                Stream.concat(Stream.of(topic.name()), names(topic, item))
                        .anyMatch(name -> has(item.title(), name));
        boolean told = any(intent.focus(), item.description());
        boolean covered = whole && isTaught(intent.focus(), topic, item);
        return told || covered ? Fit.NEAR : Fit.NONE;
    }

    private static Stream<String> names(Topic topic, MediaRecord item) {
        return phrases(topic.everydayNames(), item).map(Phrase::text);
    }

    private static boolean isTaught(List<String> focus, Topic topic, MediaRecord item) {
        Predicate<Phrase> aboutIt = phrase -> any(focus, phrase.text());
        boolean limited =
                Stream.concat(topic.angles().stream(), topic.everydayNames().stream())
                        .anyMatch(aboutIt);
        return !limited
                || Stream.concat(
                                phrases(topic.angles(), item), phrases(topic.everydayNames(), item))
                        .anyMatch(aboutIt);
    }

    private static Stream<Phrase> phrases(List<Phrase> phrases, MediaRecord item) {
        return phrases.stream()
                .filter(
                        phrase ->
                                phrase.grades().isEmpty()
                                        || phrase.grades().stream()
                                                .anyMatch(item.grades()::contains));
    }

    private static Fit grade(Intent intent, List<String> grades, Fit neighbouringGrade) {
        if (intent.grades().isEmpty() || intent.grades().stream().anyMatch(grades::contains)) {
            return Fit.EXACT;
        }
        boolean neighbour =
                intent.grades().stream()
                        .anyMatch(asked -> grades.stream().anyMatch(has -> areNear(asked, has)));
        return neighbour ? neighbouringGrade : Fit.NONE;
    }

    /** Whether two grades follow each other and belong together, as ป.4 and ป.5 do. */
    private static boolean areNear(String one, String other) {
        int first = one.charAt(1) - '1';
        int second = other.charAt(1) - '1';
        return one.charAt(0) == other.charAt(0)
                && Math.abs(first - second) == 1
                && first / 3 == second / 3;
    }

    /** An item of the right topic and grade will do: records leave out codes now and then. */
    private static Fit indicator(Intent intent, MediaRecord item) {
        if (intent.indicators().isEmpty()
                || intent.indicators().stream().anyMatch(item.indicators()::contains)) {
            return Fit.EXACT;
        }
        boolean rightGrade =
                intent.indicators().stream()
                        .anyMatch(
                                code ->
                                        GradeSpan.runs(item.grades()).stream()
                                                .anyMatch(span -> span.covers(code)));
        return rightGrade ? Fit.NEAR : Fit.NONE;
    }

    private static boolean covers(Topic topic, Intent intent) {
        return intent.indicators().stream().anyMatch(topic.indicators()::contains);
    }

    private Fit form(Intent intent, MediaRecord item, Fit otherForm) {
        Fit best =
                intent.forms().stream()
                        .map(name -> form(name).fitOf(item))
                        .min(Fit::compareTo)
                        .orElse(Fit.EXACT);
        return best == Fit.NONE ? otherForm : best;
    }

    private MediaForm form(String name) {
        MediaForm form = forms.get(name);
        if (form == null) {
            throw new IllegalArgumentException("no form " + name);
        }
        return form;
    }

    private static Fit area(Intent intent, MediaRecord item) {
        return intent.areas().isEmpty() || intent.areas().contains(item.learningArea())
                ? Fit.EXACT
                : Fit.NONE;
    }

    private static boolean any(List<String> words, String text) {
        return words.stream().anyMatch(word -> has(text, word));
    }

    private static boolean has(String text, String word) {
        return unspaced(text).contains(unspaced(word));
    }

    private static String unspaced(String text) {
        return text.replace(" ", "").toLowerCase(Locale.ROOT);
    }
}
