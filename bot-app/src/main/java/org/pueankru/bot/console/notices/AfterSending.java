package org.pueankru.bot.console.notices;

import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.notices.Content;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.NoticeSchools;
import org.pueankru.bot.notices.NoticeSchools.Row;
import org.pueankru.bot.notices.Retries;
import org.pueankru.bot.notices.RetriesMade;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import java.util.List;
import java.util.stream.Stream;

/** What the page of an announcement shows of what came of it. Thread-safe. */
@Component
class AfterSending {
    private final NoticeSchools schools;
    private final NoticePeople people;
    private final Attendance attendance;
    private final ReminderOutlooks reminders;
    private final Retries retries;
    private final RetriesMade retriesMade;

    AfterSending(
            NoticeSchools schools,
            NoticePeople people,
            Attendance attendance,
            ReminderOutlooks reminders,
            Retries retries,
            RetriesMade retriesMade) {
        this.schools = schools;
        this.people = people;
        this.attendance = attendance;
        this.reminders = reminders;
        this.retries = retries;
        this.retriesMade = retriesMade;
    }

    void add(Visitor visitor, Notice notice, ListWish wish, Model model) {
        model.addAttribute("following", reminders.ofSent(visitor, notice));
        model.addAttribute("unsent", new Unsent(retries.failures(visitor.districtId(), notice)));
        model.addAttribute("retries", retriesMade.of(visitor.districtId(), notice.id()));
        attendance.add(visitor.districtId(), notice, model);
        model.addAttribute("byPerson", people.isAny(visitor.districtId(), notice.id()));
        addSchools(notice, rows(visitor, notice), wish, model);
    }

    /** Its schools; none while it is not sent. */
    List<Row> rows(Visitor visitor, Notice notice) {
        return notice.state().isOpen()
                ? List.of()
                : schools.rows(visitor.districtId(), notice.id());
    }

    void addSchools(Notice notice, List<Row> rows, ListWish wish, Model model) {
        if (notice.content().asks() == Content.Asks.SAFE) {
            model.addAttribute("live", live(notice, rows, wish));
        }
        model.addAttribute("asks", asks(notice));
        model.addAttribute("wish", wish);
        model.addAttribute("total", rows.size());
        model.addAttribute("counts", NoticeSchools.counts(rows));
        model.addAttribute(
                "page", wish.of(rows, Row::standing, row -> Stream.of(row.name(), row.code())));
    }

    /** Where the list of schools asks for itself, while calls for help are waited for. */
    private static String live(Notice notice, List<Row> rows, ListWish wish) {
        return wish.at(NoticePaths.of(notice.id()) + "/live", fingerprint(rows));
    }

    static String fingerprint(List<Row> rows) {
        return Integer.toHexString(rows.hashCode());
    }

    /** Whether schools answer it here: who reported stands on the page of the round. */
    static boolean asks(Notice notice) {
        return switch (notice.content().asks()) {
            case NOTHING, REPORT -> false;
            case SEEN, COMING, SAFE -> true;
        };
    }
}
