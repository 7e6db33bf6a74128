package org.pueankru.bot.console.notices;

import org.pueankru.bot.console.notices.NoticeComers.Places;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.notices.Content;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.SignUp;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of a meeting shows of those who come. Thread-safe. */
@Component
class Attendance {
    /** More are a list of their own. */
    private static final int FEW = 5;

    private final NoticeComers comers;
    private final SignUp signUp;

    Attendance(NoticeComers comers, SignUp signUp) {
        this.comers = comers;
        this.signUp = signUp;
    }

    /**
     * How full it is.
     *
     * @param left of no meaning when there is no limit
     */
    record Full(long taken, long left, long waiting) {
        public boolean isNobody() {
            return taken + waiting == 0;
        }
    }

    /** Adds nothing for announcements that ask something else. */
    void add(DistrictId district, Notice notice, Model model) {
        if (notice.content().asks() != Content.Asks.COMING) {
            return;
        }
        Notice.Id newest = signUp.newest(district, notice.id());
        if (!newest.equals(notice.id())) {
            model.addAttribute("newer", newest.value());
            return;
        }
        Places had = comers.places(district, notice.id());
        Integer places = notice.content().places();
        model.addAttribute(
                "full",
                new Full(
                        had.taken(),
                        places == null ? 0 : Math.max(0, places - had.taken()),
                        had.waiting()));
        if (had.taken() + had.waiting() <= FEW) {
            model.addAttribute("comers", comers.rows(district, notice.id()));
        }
        model.addAttribute("shares", comers.bySchool(district, notice.id()));
    }
}
