package org.pueankru.bot.notices;

import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.messaging.QuickReply;
import org.pueankru.bot.notices.SignUp.Outcome;
import org.springframework.stereotype.Component;

import java.util.List;

/** What is said to those who answered. */
@Component
class TakenWords {
    private final NoticeWords words;
    private final NoticeButtons buttons;

    TakenWords(NoticeWords words, NoticeButtons buttons) {
        this.words = words;
        this.buttons = buttons;
    }

    Answer taken(Comer comer, Answers.Answer answer, String title) {
        return say(prefix(comer) + answer.code(), List.of(), title);
    }

    /** Says the place and what is left, and offers the calendar to whoever comes. */
    Answer signedUp(Comer comer, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Comes comes -> comes(comer, comes);
            case Outcome.Waits(Notice meeting, int position) ->
                    say(prefix(comer) + "waits", List.of(), title(meeting), position);
            case Outcome.Stays(Notice meeting) ->
                    taken(comer, Answers.Answer.NOT_COMING, title(meeting));
            case Outcome.Over(Notice meeting) -> say("over", List.of(), title(meeting));
        };
    }

    private Answer comes(Comer comer, Outcome.Comes comes) {
        Notice meeting = comes.meeting();
        List<QuickReply> calendar = buttons.calendar(meeting);
        String key = prefix(comer) + "coming";
        Integer places = meeting.content().places();
        if (places == null) {
            return say(key, calendar, title(meeting));
        }
        return comes.left() == 0
                ? say(key + ".last", calendar, title(meeting), comes.seat(), places)
                : say(key + ".place", calendar, title(meeting), comes.seat(), places, comes.left());
    }

    private static String prefix(Comer comer) {
        return switch (comer) {
            case Comer.Somebody _ -> "taken.";
            case Comer.OneSchool _ -> "taken-for-school.";
        };
    }

    private static String title(Notice meeting) {
        return meeting.content().title();
    }

    private Answer say(String key, List<QuickReply> taps, Object... values) {
        return Answer.of(new Text(words.say(key, values), taps));
    }
}
