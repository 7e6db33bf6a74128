package org.pueankru.bot.composing;

import org.pueankru.bot.calendar.Appointment;
import org.pueankru.bot.notices.Audience;
import org.pueankru.bot.notices.Content;
import org.pueankru.bot.notices.Content.Asks;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.NoticeKind;
import org.pueankru.bot.notices.Notices.Draft;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Makes of a dictation what the office keeps; pure. */
final class Drafts {
    private Drafts() {}

    /** Sent as soon as it may. */
    static Draft of(Dictation dictation, Audience audience) {
        return new Draft(
                dictation.kind(), content(dictation), audience, null, Notice.Ride.AT_ONCE, null);
    }

    static Content content(Dictation dictation) {
        Optional<Appointment> appointment = Optional.ofNullable(dictation.appointment());
        return new Content(
                dictation.title(),
                dictation.text(),
                null,
                dictation.picture(),
                appointment.flatMap(Appointment::begins).orElse(null),
                appointment.flatMap(Appointment::ends).orElse(null),
                appointment.map(Appointment::place).orElse(null),
                List.of(),
                dictation.kind() == NoticeKind.MEETING ? Asks.COMING : Asks.SEEN,
                null,
                null,
                null);
    }

    /** As it would be kept, to work out what it would mean. */
    static Notice unkept(Dictation dictation, Audience audience, Writer writer, Instant now) {
        return new Notice(
                new Notice.Id(dictation.id()),
                dictation.kind(),
                Notice.State.DRAFT,
                1,
                content(dictation),
                audience,
                null,
                Notice.Ride.AT_ONCE,
                writer.person().id(),
                now,
                null,
                null,
                null);
    }
}
