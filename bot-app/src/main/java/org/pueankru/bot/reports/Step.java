package org.pueankru.bot.reports;

import org.pueankru.index.Grade;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A step on the way to a report, absolute, as the data of a button: what it is and, behind a bar,
 * the item's id. Buttons live as long as their chat, so what was once written must stay readable.
 */
sealed interface Step {
    String KEY = "report";

    /** Kindergarten has one button, each school year another: as many as LINE shows. */
    List<String> GRADES =
            Stream.concat(
                            Stream.of("K"),
                            Arrays.stream(Grade.values())
                                    .map(Grade::code)
                                    .filter(code -> !code.startsWith("K")))
                    .toList();

    String item();

    /** What comes before the bar. */
    String word();

    /** Wants to report something about the item. */
    record Begin(String item) implements Step {
        static final String WORD = "new";

        @Override
        public String word() {
            return WORD;
        }
    }

    /** Says what is wrong. */
    record Tell(String item, Trouble trouble) implements Step {
        @Override
        public String word() {
            return trouble.code();
        }
    }

    /**
     * Says which grade it is for.
     *
     * @param grade one of {@link #GRADES}
     */
    record RightGrade(String item, String grade) implements Step {
        @Override
        public String word() {
            return grade;
        }
    }

    /** Has nothing to report after all. */
    record Leave(String item) implements Step {
        static final String WORD = "none";

        @Override
        public String word() {
            return WORD;
        }
    }

    default String data() {
        return KEY + ":" + word() + "|" + item();
    }

    /**
     * The step behind a button.
     *
     * @param data without the key
     */
    static Optional<Step> read(String data) {
        int bar = data.indexOf('|');
        if (bar < 0) {
            return Optional.empty();
        }
        String word = data.substring(0, bar);
        String item = data.substring(bar + 1);
        if (word.equals(Begin.WORD)) {
            return Optional.of(new Begin(item));
        }
        if (word.equals(Leave.WORD)) {
            return Optional.of(new Leave(item));
        }
        if (GRADES.contains(word)) {
            return Optional.of(new RightGrade(item, word));
        }
        return Trouble.ofCode(word).map(trouble -> new Tell(item, trouble));
    }
}
