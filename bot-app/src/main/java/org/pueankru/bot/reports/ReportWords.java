package org.pueankru.bot.reports;

import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.messaging.QuickReply;
import org.pueankru.bot.messaging.Tap;
import org.pueankru.bot.search.Medium;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What is said about reports. */
@Component
class ReportWords {
    private static final Locale THAI = Locale.of("th");

    private final MessageSource messages;

    ReportWords(MessageSource messages) {
        this.messages = messages;
    }

    /** On the card. */
    String button() {
        return say("reports.button");
    }

    Answer whatIsWrong(Medium medium) {
        List<QuickReply> choices =
                new ArrayList<>(
                        Arrays.stream(Trouble.values())
                                .map(trouble -> choice(new Step.Tell(medium.id(), trouble)))
                                .toList());
        choices.add(choice(new Step.Leave(medium.id())));
        return Answer.of(new Text(say("reports.what", medium.title()), choices));
    }

    Answer thanks(Medium medium) {
        return Answer.of(Text.of(say("reports.thanks", medium.title())));
    }

    Answer thanksAndWhichGrade(Medium medium) {
        List<QuickReply> choices =
                Step.GRADES.stream()
                        .map(grade -> choice(new Step.RightGrade(medium.id(), grade)))
                        .toList();
        return Answer.of(new Text(say("reports.which-grade", medium.title()), choices));
    }

    Answer thanksForGrade(Medium medium, String grade) {
        return Answer.of(Text.of(say("reports.thanks-grade", medium.title(), grade(grade))));
    }

    Answer left() {
        return Answer.of(Text.of(say("reports.left")));
    }

    Answer notThere() {
        return Answer.of(Text.of(say("reports.not-there")));
    }

    private QuickReply choice(Step step) {
        String label =
                switch (step) {
                    case Step.Begin _ -> button();
                    case Step.Tell tell -> say("reports.trouble." + tell.trouble().code());
                    case Step.RightGrade right -> grade(right.grade());
                    case Step.Leave _ -> say("reports.leave");
                };
        return new QuickReply(label, new Tap.Choose(step.data(), label));
    }

    private String grade(String code) {
        return say("reports.grade." + code.charAt(0), code.substring(1));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, THAI);
    }
}
