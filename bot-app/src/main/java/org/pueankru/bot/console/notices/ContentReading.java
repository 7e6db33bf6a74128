package org.pueankru.bot.console.notices;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.console.pages.TypedField;
import org.pueankru.bot.notices.Content;
import org.pueankru.bot.notices.Content.Asks;
import org.pueankru.bot.notices.Content.Link;
import org.pueankru.bot.notices.NoticeKind;
import org.pueankru.bot.notices.PlainWords;
import org.pueankru.bot.notices.WebAddress;

import java.net.URI;
import java.text.BreakIterator;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Reads what an announcement says out of a form; pure. */
final class ContentReading {
    /** LINE's for buttons, in letters as people see them. */
    static final int LABEL = 40;

    private static final String USUAL_LABEL = "ดูรายละเอียด";

    private final TypedNotice typed;
    private final Trouble.Found troubles;

    private ContentReading(TypedNotice typed, Trouble.Found troubles) {
        this.typed = typed;
        this.troubles = troubles;
    }

    /** As it reads now; what cannot stay so is told. */
    static Content of(
            TypedNotice typed,
            Content.@Nullable Picture poster,
            Instant now,
            Trouble.Found troubles) {
        return new ContentReading(typed, troubles).content(poster, now);
    }

    private Content content(Content.@Nullable Picture poster, Instant now) {
        String title = line("title", Content.TITLE);
        if (title.isEmpty()) {
            troubles.tell("title", "title-missing");
        }
        String text = text();
        Link link = link("link").orElse(null);
        LocalDateTime from = from();
        LocalDateTime to = to(from);
        checkIsToCome(to == null ? from : to, now);
        String place = line("place", Content.PLACE);
        Asks asks = asks();
        RoundReading reminders = new RoundReading(typed, now, troubles);
        return new Content(
                title,
                text,
                link,
                poster,
                from,
                to,
                place.isEmpty() ? null : place,
                attachments(),
                asks,
                reminders.ladder(asks, from),
                reminders.round(asks, from),
                places());
    }

    /** Only where people say whether they come; none typed = as many as like. */
    private @Nullable Integer places() {
        String places = typed.of("places").strip();
        if (asks() != Asks.COMING || places.isEmpty()) {
            return null;
        }
        Optional<Integer> count =
                TypedField.count(places).filter(some -> some >= 1 && some <= Content.PLACES);
        if (count.isEmpty()) {
            troubles.tell("places", "places", Content.PLACES);
        }
        return count.orElse(null);
    }

    private String line(String field, int longest) {
        String line = PlainWords.of(typed.of(field)).replaceAll("[\\n\\p{Z}]+", " ").strip();
        if (line.length() > longest) {
            troubles.tell(field, field + "-long", longest, line.length());
        }
        return line;
    }

    private String text() {
        String text = PlainWords.of(typed.of("text")).strip();
        if (text.isEmpty()) {
            troubles.tell("text", "text-missing");
        } else if (text.length() > Content.TEXT) {
            troubles.tell("text", "text-long", Content.TEXT, text.length());
        }
        return text;
    }

    private List<Link> attachments() {
        return typed.attachments().stream().flatMap(field -> link(field).stream()).toList();
    }

    private Optional<Link> link(String field) {
        String label = PlainWords.of(typed.of(field + "Label")).replace('\n', ' ').strip();
        String address = typed.of(field).strip();
        if (address.isEmpty()) {
            // what a saved one has on its button by itself nobody typed
            if (!label.isEmpty() && !label.equals(USUAL_LABEL)) {
                troubles.tell(field, field + "-missing");
            }
            return Optional.empty();
        }
        if (letters(label) > LABEL) {
            troubles.tell(field + "Label", field + "-label-long", LABEL, letters(label));
        }
        Optional<URI> read = WebAddress.read(address);
        if (read.isEmpty()) {
            troubles.tell(field, field + "-address");
        }
        return read.map(uri -> new Link(label.isEmpty() ? USUAL_LABEL : label, uri));
    }

    private static int letters(String text) {
        BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
        clusters.setText(text);
        int count = 0;
        while (clusters.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }

    private @Nullable LocalDateTime from() {
        TypedMoment moment = typed.moment("from");
        return moment.isEmpty() ? null : moment.read("from", troubles);
    }

    /** Without a day of its own it ends on the day on which it begins. */
    private @Nullable LocalDateTime to(@Nullable LocalDateTime from) {
        TypedMoment moment = typed.moment("to");
        if (moment.isEmpty() || (from == null && !typed.moment("from").isEmpty())) {
            return null;
        }
        String day = moment.day().isEmpty() ? typed.moment("from").day() : moment.day();
        LocalDateTime to = new TypedMoment(day, moment.time()).read("to", troubles);
        if (from == null) {
            troubles.tell("fromDay", "from-missing");
        } else if (to != null && !to.isAfter(from)) {
            troubles.tell("toTime", "to-before");
            return null;
        }
        return to;
    }

    private void checkIsToCome(@Nullable LocalDateTime end, Instant now) {
        if (end != null && TypedMoment.instant(end).isBefore(now)) {
            troubles.tell("fromDay", "from-past");
        } else if (end != null && TypedMoment.isFar(end, now)) {
            troubles.tell("fromDay", "from-far");
        }
    }

    /** A report that is due asks whether it was made, and nothing else does. */
    private Asks asks() {
        if (typed.of("kind").equals(NoticeKind.REPORT_DUE.code())) {
            return Asks.REPORT;
        }
        return Objects.requireNonNullElse(
                Arrays.stream(Asks.values())
                        .filter(asks -> asks != Asks.REPORT)
                        .filter(asks -> asks.code().equals(typed.of("asks")))
                        .findFirst()
                        .orElse(null),
                Asks.NOTHING);
    }
}
