package org.pueankru.bot.notices;

import org.pueankru.bot.calendar.CalendarEntry;
import org.pueankru.bot.calendar.WorkingHours;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.Districts;
import org.pueankru.bot.notices.Editions.Edition;
import org.pueankru.bot.notices.Editions.Family;
import org.pueankru.bot.notices.Notice.State;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;

/**
 * Announcements as entries of calendar files: the newest edition, whichever was asked for, so that
 * who opens an old button gets what is right now. No person's data is in them, nor what the office
 * wrote beside title, time, place and link. Thread-safe; throws Spring's data access exceptions
 * while the store is down.
 */
@Component
public class CalendarFiles {
    /** Below the public address; the notice's id and {@code .ics} follow. */
    public static final String PATH = "/media/calendar/";

    private final Editions editions;
    private final Notices notices;
    private final Districts districts;
    private final NoticeWords words;
    private final Clock clock;

    CalendarFiles(
            Editions editions,
            Notices notices,
            Districts districts,
            NoticeWords words,
            Clock clock) {
        this.editions = editions;
        this.notices = notices;
        this.districts = districts;
        this.words = words;
        this.clock = clock;
    }

    /** Empty when there is no such notice, or it tells no time. */
    public Optional<CalendarEntry> of(Notice.Id asked) {
        return editions.districtOf(asked)
                .flatMap(districts::byId)
                .flatMap(district -> of(district, asked));
    }

    private Optional<CalendarEntry> of(District district, Notice.Id asked) {
        Family family = editions.family(district.id(), asked);
        return family.newest(Edition::hasTime)
                .map(Edition::id)
                .or(() -> Optional.of(asked))
                .flatMap(id -> notices.byId(district.id(), id))
                .filter(notice -> notice.content().from() != null)
                .map(notice -> entry(district, family, notice));
    }

    private CalendarEntry entry(District district, Family family, Notice notice) {
        Content content = notice.content();
        boolean cancelled = notice.state() == State.CANCELLED;
        LocalDateTime from = Objects.requireNonNull(content.from());
        LocalDateTime to = content.to();
        return new CalendarEntry(
                family.first().value() + "@pueankru",
                editions.changes(district.id(), family.first()),
                clock.instant(),
                from.atZone(WorkingHours.ZONE).toInstant(),
                to == null ? null : to.atZone(WorkingHours.ZONE).toInstant(),
                words.say("summary." + notice.kind().code(), content.title()),
                words.say(
                        "calendar.text",
                        district.name(),
                        Long.toString(editions.numberOf(district.id(), notice.id()))),
                content.place(),
                content.link() == null ? null : content.link().address(),
                cancelled);
    }
}
