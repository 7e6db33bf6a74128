package org.pueankru.bot.console.notices;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.console.notices.NoticeReading.Read;
import org.pueankru.bot.console.pages.Acts;
import org.pueankru.bot.console.security.Visitor;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.notices.Audience;
import org.pueankru.bot.notices.Content;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.Notices;
import org.pueankru.bot.notices.Notices.Draft;
import org.pueankru.bot.notices.Previews;
import org.pueankru.bot.notices.SeenTo;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/** Keeps what was written, and notes who did. Thread-safe. */
@Component
class NoticeDesk {
    private static final String SUBJECT = "notice";

    private final Notices notices;
    private final Previews previews;
    private final Offers offers;
    private final SeenTo seenTo;
    private final Acts acts;

    NoticeDesk(Notices notices, Previews previews, Offers offers, SeenTo seenTo, Acts acts) {
        this.notices = notices;
        this.previews = previews;
        this.offers = offers;
        this.seenTo = seenTo;
        this.acts = acts;
    }

    /**
     * Checks also what only the district's own records tell.
     *
     * @throws org.pueankru.bot.console.security.NotFound when something is chosen that the district
     *     has not
     */
    Read checked(DistrictId district, Read read) {
        Draft draft = read.draft();
        offers.require(district, draft.audience());
        boolean chosen = read.troubles().stream().noneMatch(t -> t.field().equals("scope"));
        if (!chosen || previews.schoolsIn(district, draft.kind(), draft.audience()) > 0) {
            return read;
        }
        List<Trouble> troubles = new ArrayList<>(read.troubles());
        troubles.add(AudienceReading.NO_SCHOOL);
        return new Read(draft, troubles);
    }

    Notice add(Visitor visitor, Draft draft) {
        return acts.within(
                () -> {
                    Notice added = notices.add(visitor.districtId(), draft, visitor.person().id());
                    acts.note(visitor, "notice-written", SUBJECT, added.id().value());
                    return added;
                });
    }

    /** False when somebody else changed it meanwhile, or it went out. */
    boolean change(Visitor visitor, Notice notice, int version, Draft draft) {
        return acts.within(
                () -> {
                    boolean changed =
                            notices.change(
                                    visitor.districtId(),
                                    notice.id(),
                                    version,
                                    draft,
                                    visitor.person().id());
                    if (changed) {
                        seenTo.seen(visitor.districtId(), notice.id());
                        acts.note(visitor, "notice-changed", SUBJECT, notice.id().value());
                    }
                    return changed;
                });
    }

    /**
     * @param picture null = none
     */
    boolean changePoster(
            Visitor visitor, Notice notice, int version, Content.@Nullable Picture picture) {
        Content content = notice.content().with(picture);
        return change(visitor, notice, version, with(notice, content, notice.audience()));
    }

    private static Draft with(Notice notice, Content content, Audience audience) {
        return new Draft(
                notice.kind(),
                content,
                audience,
                notice.sendAt(),
                notice.ride(),
                notice.corrects());
    }

    /** The same for the same schools, in the way that costs less. */
    boolean makeCheaper(Visitor visitor, Notice notice, int version) {
        return change(
                visitor,
                notice,
                version,
                with(notice, notice.content(), notice.audience().by(Audience.Way.CHEAPER)));
    }
}
