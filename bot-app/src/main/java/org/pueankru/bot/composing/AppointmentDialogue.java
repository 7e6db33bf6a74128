package org.pueankru.bot.composing;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.calendar.Appointment;
import org.pueankru.bot.calendar.AppointmentText;
import org.pueankru.bot.calendar.ThaiDates;
import org.pueankru.bot.calendar.WorkingHours;
import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.notices.NoticeKind;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;

/**
 * Asks when and where something takes place, and says what was understood before it counts.
 * Thread-safe.
 */
@Component
class AppointmentDialogue {
    static final Set<String> YES = Set.of("ถูกต้อง", "ใช่", "โอเค", "ตกลง");

    /** Nobody invites so long before: the year was mistyped. */
    private static final int YEARS_AHEAD = 2;

    private static final int EXAMPLE_DAYS = 14;

    private final AnnounceWords words;
    private final ThaiDates dates;

    AppointmentDialogue(AnnounceWords words, ThaiDates dates) {
        this.words = words;
        this.dates = dates;
    }

    /** What came of an answer. */
    sealed interface Outcome {
        /** To be asked whether it is right, or for what is missing. */
        record Understood(Appointment as) implements Outcome {}

        /** It cannot be; it is asked again. */
        record Refused(Answer why) implements Outcome {}
    }

    /** The question: for all of it, for what is missing, or whether it is right. */
    Answer ask(Dictation dictation, Instant now) {
        @Nullable Appointment known = dictation.appointment();
        if (known == null) {
            return words.askWhen("when." + dictation.kind().code(), false, example(now));
        }
        return known.begins()
                .map(begins -> words.askWhen("when.right", true, told(dictation.kind(), known)))
                .orElseGet(() -> words.askWhen("when.time", false, dates.dayOfWeek(known.day())));
    }

    /** What the announcement itself says of it, when that can be. */
    Dictation readOutOf(Dictation dictation, Instant now) {
        return AppointmentText.in(dictation.title() + "\n" + dictation.text(), day(now))
                .map(found -> complete(dictation.kind(), found))
                .filter(found -> found.begins().isPresent() && troubleOf(found, now) == null)
                .map(dictation::understood)
                .orElse(dictation);
    }

    Outcome typed(Dictation dictation, String text, Instant now) {
        Optional<Appointment> told =
                AppointmentText.answered(text, day(now))
                        .or(() -> completed(dictation.appointment(), text))
                        .map(found -> complete(dictation.kind(), found));
        if (told.isEmpty()) {
            return new Outcome.Refused(words.askWhen("when.not-understood", false, example(now)));
        }
        @Nullable String trouble = troubleOf(told.get(), now);
        return trouble == null
                ? new Outcome.Understood(told.get())
                : new Outcome.Refused(
                        words.askWhen(
                                trouble, false, dates.dayOfWeek(told.get().day()), example(now)));
    }

    /** A time or a place that was missing. */
    private static Optional<Appointment> completed(@Nullable Appointment known, String text) {
        if (known == null) {
            return Optional.empty();
        }
        Optional<String> place = AppointmentText.placeIn(text);
        return AppointmentText.timeIn(text)
                .map(time -> known.at(time, place.orElse(null)))
                .or(() -> place.map(known::in));
    }

    /** Who tells no hour of a last day means the office's. */
    private static Appointment complete(NoticeKind kind, Appointment told) {
        return kind == NoticeKind.CONTEST ? told.byOfficeHours() : told;
    }

    private static @Nullable String troubleOf(Appointment told, Instant now) {
        LocalDateTime then = told.begins().orElseGet(() -> told.day().plusDays(1).atStartOfDay());
        LocalDateTime here = now.atZone(WorkingHours.ZONE).toLocalDateTime();
        if (!then.isAfter(here)) {
            return "when.past";
        }
        return then.isAfter(here.plusYears(YEARS_AHEAD)) ? "when.far" : null;
    }

    private String told(NoticeKind kind, Appointment known) {
        StringBuilder told = new StringBuilder("🗓 ");
        String span = dates.span(known.begins().orElseThrow(), known.ends().orElse(null));
        String weekday = dates.weekday(known.day());
        told.append(
                words.say(kind == NoticeKind.CONTEST ? "when.until" : "when.at", weekday, span));
        if (known.place() != null) {
            told.append("\n📍 ").append(known.place());
        }
        if (known.contradictsItself() && known.saidWeekday() != null) {
            told.append("\n⚠️ ")
                    .append(
                            words.say(
                                    "when.weekday",
                                    weekday,
                                    dates.weekday(known.day().with(known.saidWeekday()))));
        }
        return told.toString();
    }

    private String example(Instant now) {
        return dates.shortDay(day(now).plusDays(EXAMPLE_DAYS));
    }

    private static LocalDate day(Instant now) {
        return now.atZone(WorkingHours.ZONE).toLocalDate();
    }
}
