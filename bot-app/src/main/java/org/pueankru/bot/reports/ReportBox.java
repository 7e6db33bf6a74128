package org.pueankru.bot.reports;

import org.pueankru.bot.conversation.Turn;
import org.pueankru.bot.links.LinkCare;
import org.pueankru.bot.marks.DailyMarks;
import org.pueankru.bot.search.Medium;
import org.springframework.stereotype.Component;

import java.util.Objects;

/**
 * Puts reports into the store: at most one for each chat, item, trouble and day, so that neither
 * tapping often nor a second run of a turn counts twice. A link that is said to be broken is looked
 * at soon.
 */
@Component
class ReportBox {
    private static final String RIGHT_GRADE = "right-grade";

    private final Reports reports;
    private final DailyMarks marks;
    private final LinkCare links;

    ReportBox(Reports reports, DailyMarks marks, LinkCare links) {
        this.reports = reports;
        this.marks = marks;
        this.links = links;
    }

    void put(Turn turn, Medium medium, Trouble trouble) {
        put(turn, medium, trouble.code(), trouble, "");
        if (trouble == Trouble.LINK && medium.address() != null) {
            links.lookSoonAt(medium.address());
        }
    }

    /** The grade that the item is for, in the eyes of somebody who said that it has a wrong one. */
    void put(Turn turn, Medium medium, String rightGrade) {
        put(turn, medium, RIGHT_GRADE, Trouble.GRADE, rightGrade);
    }

    private void put(Turn turn, Medium medium, String act, Trouble trouble, String rightGrade) {
        marks.once(
                turn.at(),
                turn.channel(),
                turn.chat(),
                String.join("\n", Step.KEY, act, medium.id()),
                day ->
                        reports.add(
                                medium.id(),
                                trouble,
                                rightGrade,
                                day,
                                medium.title(),
                                Objects.toString(medium.address(), "")));
    }
}
