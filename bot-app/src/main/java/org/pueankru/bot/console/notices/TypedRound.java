package org.pueankru.bot.console.notices;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.calendar.ThaiDates;
import org.pueankru.bot.notices.Content;
import org.pueankru.bot.notices.Ladder;
import org.pueankru.bot.notices.NoticeKind;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The fields about reminders and rounds. Those of a report and those of other announcements have
 * different names, so that nothing is lost while somebody changes the kind.
 */
final class TypedRound {
    static final String ON = "on";

    /** Days that a report offers; negative = before it is due. */
    private static final List<Integer> STEPS =
            List.of(-14, -10, -7, -5, -3, -2, -1, 0, 1, 2, 3, 5, 7, 14);

    private static final List<Integer> BEFORE = List.of(-14, -7, -5, -3, -2, -1, 0);
    private static final List<Integer> USUALLY_BEFORE = List.of(-3, -1);

    private final MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();

    private TypedRound() {}

    /** What an empty page offers. */
    static MultiValueMap<String, String> usual() {
        TypedRound fields = new TypedRound();
        fields.report(Ladder.usual(), new Content.Round("", 0, true, true));
        fields.others(null, USUALLY_BEFORE);
        return fields.typed;
    }

    static MultiValueMap<String, String> of(Content content) {
        TypedRound fields = new TypedRound();
        Content.Round round = content.round();
        Ladder ladder = content.ladder();
        if (round != null && ladder != null) {
            fields.report(ladder, round);
            fields.others(null, USUALLY_BEFORE);
        } else {
            fields.report(Ladder.usual(), new Content.Round("", 0, true, true));
            fields.others(ladder == null ? null : ladder.by(), days(ladder));
            if (ladder != null) {
                fields.typed.set("remind", ON);
            }
        }
        return fields.typed;
    }

    private static List<Integer> days(@Nullable Ladder ladder) {
        return ladder == null ? USUALLY_BEFORE : ladder.days();
    }

    private void report(Ladder ladder, Content.Round round) {
        typed.set("roundName", round.name());
        typed.set(
                "fiscalYear", round.fiscalYear() == 0 ? "" : Integer.toString(round.fiscalYear()));
        ladder.days().forEach(day -> typed.add("step", day.toString()));
        typed.set("most", Integer.toString(ladder.most()));
        typed.set("gap", Integer.toString(ladder.gap()));
        if (round.names()) {
            typed.set("names", ON);
        }
        if (round.goesUp()) {
            typed.set("goesUp", ON);
        }
    }

    private void others(@Nullable LocalDate by, List<Integer> days) {
        typed.set("byDay", by == null ? "" : ThaiDates.typed(by));
        days.forEach(day -> typed.add("before", day.toString()));
    }

    /** What puts a round right is no second round: it says something and asks nothing. */
    static void leaveToTheFirst(MultiValueMap<String, String> typed) {
        if (NoticeKind.REPORT_DUE.code().equals(typed.getFirst("kind"))) {
            typed.set("kind", NoticeKind.NEWS.code());
            typed.set("asks", Content.Asks.NOTHING.code());
            typed.set("roundName", "");
        }
    }

    /** Days to choose from: those of the page and those that are chosen already. */
    static List<Integer> offered(TypedNotice typed, String field) {
        return Stream.concat(
                        (field.equals("step") ? STEPS : BEFORE).stream(),
                        RoundReading.days(typed, field).stream())
                .distinct()
                .sorted()
                .toList();
    }
}
