package org.pueankru.bot.search.arrivals;

import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.messaging.QuickReply;
import org.pueankru.bot.search.wording.Wording;
import org.pueankru.index.Grade;
import org.pueankru.index.LearningArea;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What is asked and said about what somebody teaches. */
@Component
class TeachingWords {
    private static final String CHOSEN = "✓ ";
    private static final Set<Grade> KINDERGARTEN = Grade.between(Grade.K1, Grade.K3);
    private static final List<Set<Grade>> SPANS =
            List.of(
                    Grade.between(Grade.P1, Grade.P3),
                    Grade.between(Grade.P4, Grade.P6),
                    Grade.between(Grade.M1, Grade.M3),
                    Grade.between(Grade.M4, Grade.M6));

    private final ArrivalsWords words;
    private final Wording wording;

    TeachingWords(ArrivalsWords words, Wording wording) {
        this.words = words;
        this.wording = wording;
    }

    QuickReply button() {
        return words.tap("button", TeachingTap.ask());
    }

    /**
     * @param told whether there is something to take back
     */
    Answer whichGrades(boolean told) {
        List<QuickReply> replies = new ArrayList<>();
        replies.add(words.tap("grades.kindergarten", TeachingTap.inGrades(KINDERGARTEN)));
        SPANS.forEach(
                span ->
                        replies.add(
                                words.choose(wording.grades(span), TeachingTap.inGrades(span))));
        replies.add(words.tap("grades.all", TeachingTap.inGrades(Set.of())));
        replies.add(
                told
                        ? words.tap("stop", TeachingTap.stop())
                        : words.tap("skip", TeachingTap.skip()));
        return words.answer(words.say("grades"), replies);
    }

    Answer whichAreas(Teaching teaching) {
        return words.answer(words.say("areas", words.grades(teaching)), allAreasToo(teaching));
    }

    Answer lastArea(Teaching teaching) {
        return words.answer(words.say("areas.last"), allAreasToo(teaching));
    }

    private List<QuickReply> allAreasToo(Teaching teaching) {
        List<QuickReply> replies = areas(teaching);
        // who teaches a whole grade has all subjects, and sees the first taps only
        replies.addFirst(words.tap("areas.all", TeachingTap.ofAreas(Set.of())));
        replies.add(words.tap("change-grades", TeachingTap.ask()));
        return replies;
    }

    /** Says what is known, with the areas to add or take away. */
    Answer told(Teaching teaching) {
        String told = words.say("told", words.of(teaching));
        if (teaching.areas().isEmpty()) {
            return words.answer(
                    told,
                    words.tap("change-grades", TeachingTap.ask()),
                    words.word(words.say("menu")));
        }
        List<QuickReply> replies = areas(teaching);
        replies.add(words.tap("change-grades", TeachingTap.ask()));
        replies.add(words.word(words.say("menu")));
        return words.answer(told + "\n" + words.say("told.more"), replies);
    }

    private List<QuickReply> areas(Teaching teaching) {
        List<QuickReply> replies = new ArrayList<>();
        Arrays.stream(LearningArea.values())
                .map(area -> area(area, teaching.areas()))
                .forEach(replies::add);
        return replies;
    }

    private QuickReply area(LearningArea area, Set<LearningArea> chosen) {
        String name = wording.learningArea(area);
        Set<LearningArea> after = EnumSet.of(area);
        after.addAll(chosen);
        if (!chosen.contains(area)) {
            return words.choose(name, TeachingTap.ofAreas(after));
        }
        after.remove(area);
        return words.choose(
                CHOSEN + name,
                after.isEmpty() ? TeachingTap.last(area) : TeachingTap.ofAreas(after));
    }

    Answer skipped() {
        return words.answer(words.say("skipped"), words.word(words.say("menu")));
    }

    Answer stopped() {
        return words.answer(words.say("stopped"), words.word(words.say("menu")));
    }

    Answer nobody(String command) {
        return words.answer(words.say("nobody", command), words.word(command));
    }

    Answer inGroup() {
        return words.answer(words.say("in-group"));
    }
}
