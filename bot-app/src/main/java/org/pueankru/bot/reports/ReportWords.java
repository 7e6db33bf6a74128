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

    /** Where the button is. */
    Answer howToReport() {
        return Answer.of(Text.of(say("reports.how", button())));
    }

    /** Which of the items just shown is complained of. */
    Answer whichOf(List<Medium> shown, Complaint complaint) {
        List<Medium> offered = shown.subList(0, Math.min(shown.size(), QuickReply.MOST));
        List<QuickReply> replies = new ArrayList<>();
        var list = new StringBuilder(say("reports.which"));
        for (Medium medium : offered) {
            int number = replies.size() + 1;
            list.append('\n').append(number).append(") ").append(medium.title());
            replies.add(
                    new QuickReply(
                            say("reports.number", number),
                            new Tap.Choose(
                                    complaint.about(medium.id()).data(),
                                    say("reports.shown", medium.title()))));
        }
        list.append("\n\n").append(say("reports.tap-a-number", button()));
        return Answer.of(new Text(list.toString(), replies));
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
