package org.pueankru.bot.notices;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.calendar.ThaiDates;
import org.pueankru.bot.calendar.WorkingHours;
import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.messaging.Card;
import org.pueankru.bot.messaging.Card.Button;
import org.pueankru.bot.messaging.Card.Weight;
import org.pueankru.bot.messaging.OutgoingMessage.Cards;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.messaging.Tap;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What is coming for somebody: meetings, due dates, contests, as cards by date. Thread-safe. */
@Component
class Agenda {
    private static final int DAYS = 60;
    private static final int CARDS = 10;

    private final Notices notices;
    private final NoticeBoard board;
    private final Seats seats;
    private final NoticeButtons buttons;
    private final NoticeWords words;
    private final ThaiDates dates;
    private final Clock clock;

    Agenda(
            Notices notices,
            NoticeBoard board,
            Seats seats,
            NoticeButtons buttons,
            NoticeWords words,
            ThaiDates dates,
            Clock clock) {
        this.notices = notices;
        this.board = board;
        this.seats = seats;
        this.buttons = buttons;
        this.words = words;
        this.dates = dates;
        this.clock = clock;
    }

    Answer of(DistrictId district, Comer reader) {
        LocalDate today = clock.instant().atZone(WorkingHours.ZONE).toLocalDate();
        List<Card> cards =
                board.coming(district, reader, today.plusDays(DAYS), CARDS).stream()
                        .flatMap(id -> notices.byId(district, id).stream())
                        .map(notice -> card(district, reader, notice))
                        .toList();
        return cards.isEmpty()
                ? Answer.of(Text.of(words.say("agenda.none", DAYS)))
                : Answer.of(new Cards(words.say("agenda.summary", cards.size()), cards, List.of()));
    }

    private Card card(DistrictId district, Comer reader, Notice notice) {
        Content content = notice.content();
        List<String> facts = new ArrayList<>();
        Optional<LocalDate> own = board.ownDay(district, notice.id(), reader);
        facts.add(
                own.map(day -> words.say("agenda.due.own", dates.day(day)))
                        .orElseGet(() -> when(notice.kind(), content)));
        if (content.place() != null) {
            facts.add("📍 " + content.place());
        }
        if (content.asks() == Content.Asks.COMING) {
            seats.of(district, notice.id(), reader)
                    .map(row -> place(district, notice, row))
                    .ifPresent(facts::add);
        }
        return new Card(
                null,
                words.say("kind." + notice.kind().code()),
                content.title(),
                facts,
                null,
                buttons(notice, own.isEmpty()));
    }

    private String when(NoticeKind kind, Content content) {
        LocalDateTime from = Objects.requireNonNull(content.from());
        @Nullable LocalDateTime to = content.to();
        return switch (kind) {
            case MEETING, NEWS, URGENT -> "🗓 " + dates.span(from, to);
            case CONTEST, REPORT_DUE ->
                    words.say(
                            "agenda.due",
                            dates.span(kind == NoticeKind.CONTEST && to != null ? to : from, null));
        };
    }

    private String place(DistrictId district, Notice notice, Seats.Row row) {
        if (row.turn() != null) {
            return words.say("agenda.waits", seats.waitingUpTo(district, notice.id(), row.turn()));
        }
        return row.seat() == null
                ? words.say("agenda.stays")
                : words.say("agenda.comes", row.seat());
    }

    /**
     * @param isForAll whether its day is everybody's: the file for calendars knows no other one
     */
    private List<Button> buttons(Notice notice, boolean isForAll) {
        List<Button> all = new ArrayList<>();
        String label = words.say("agenda.show");
        all.add(
                new Button(
                        label,
                        new Tap.Choose(
                                NoticesFeature.KEY
                                        + ":"
                                        + NoticesFeature.SHOW
                                        + ":"
                                        + notice.id().value(),
                                label),
                        Weight.PRIMARY));
        if (isForAll) {
            buttons.calendar(notice.id(), notice.content(), Weight.QUIET).ifPresent(all::add);
        }
        return all;
    }
}
