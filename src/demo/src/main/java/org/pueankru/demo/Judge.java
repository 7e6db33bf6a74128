package org.pueankru.demo;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Judges the records of the catalogue against what a teacher meant, from what the generator knows
 * of them: 3 = all that was asked for; 2 = one thing slightly off, with which a teacher would make
 * do; 1 = the right topic with something wrong, or a related topic; 0 = unrelated or unwanted.
 *
 * <p>An item of the neighbouring grade is slightly off where the catalogue has hardly anything for
 * the grade itself, and else wrong; likewise an item of another form where nothing has it all.
 */
final class Judge {
    static final int RIGHT = 3;
    private static final int USEFUL = 2;
    private static final int RELATED = 1;
    private static final int UNRELATED = 0;
    private static final int HARDLY_ANYTHING = 3;
    private static final Pattern TOPIC_NUMBER = Pattern.compile("^.*-([0-9]{4}).*$");

    /** What a teacher makes do with where the catalogue has nothing better. */
    private enum Leniency {
        NONE(Fit.NONE, Fit.NONE),
        GRADE(Fit.NEAR, Fit.NONE),
        GRADE_OR_FORM(Fit.NEAR, Fit.NEAR),
        GRADE_AND_FORM(Fit.EXACT, Fit.NEAR);

        private final Fit neighbouringGrade;
        private final Fit otherForm;

        Leniency(Fit neighbouringGrade, Fit otherForm) {
            this.neighbouringGrade = neighbouringGrade;
            this.otherForm = otherForm;
        }
    }

    private final List<MediaRecord> records;
    private final Map<String, Topic> topicsByItem = new HashMap<>();
    private final Map<String, MediaForm> forms;

    Judge(List<MediaRecord> records, List<Topic> topics, Map<String, MediaForm> forms) {
        this.records = records;
        this.forms = forms;
        Map<String, Topic> byNumber =
                topics.stream().collect(toMap(Topic::number, Function.identity()));
        for (MediaRecord item : records) {
            Topic topic = byNumber.get(TOPIC_NUMBER.matcher(item.id()).replaceFirst("$1"));
            if (topic != null) {
                topicsByItem.put(item.id(), topic);
            }
        }
    }

    /** Grades above 0 by the id of the record, in the order of the catalogue. */
    Map<String, Integer> judge(Intent intent) {
        Map<String, Integer> strict = judge(intent, Leniency.NONE);
        if (count(strict, RIGHT) >= HARDLY_ANYTHING) {
            return strict;
        }
        if (count(strict, RIGHT) > 0 || intent.isFacetsOnly()) {
            return judge(intent, Leniency.GRADE);
        }
        Map<String, Integer> oneOff = judge(intent, Leniency.GRADE_OR_FORM);
        return count(oneOff, USEFUL) > 0 ? oneOff : judge(intent, Leniency.GRADE_AND_FORM);
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
        Topic topic = topicsByItem.get(item.id());
        if (topic == null) {
            throw new IllegalStateException("no topic for " + item.id());
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
        return form == null
                ? TopicInTitle.has(item.title(), formOrWord)
                : form.fitOf(item) == Fit.EXACT;
    }

    /**
     * The whole topic will do for a sub-topic, unless that is not taught in the item's grades, and
     * so will a title that names no topic at all, such as an examination of the year.
     */
    private Fit focus(Intent intent, MediaRecord item) {
        if (intent.isFacetsOnly() || TopicInTitle.any(intent.focus(), item.title())) {
            return Fit.EXACT;
        }
        var title = new TopicInTitle(topicOf(item), item);
        boolean named = title.namesWhole() || title.namesPart();
        if (intent.focus().isEmpty()) {
            return named ? Fit.EXACT : Fit.NEAR;
        }
        boolean told = TopicInTitle.any(intent.focus(), item.description());
        boolean covered = told || title.teaches(intent.focus());
        return covered && (title.namesWhole() || !named) ? Fit.NEAR : Fit.NONE;
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
}
