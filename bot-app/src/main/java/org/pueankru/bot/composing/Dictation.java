package org.pueankru.bot.composing;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.calendar.Appointment;
import org.pueankru.bot.notices.Audience;
import org.pueankru.bot.notices.Content;
import org.pueankru.bot.notices.NoticeKind;

import java.util.UUID;

/**
 * An announcement while somebody writes it in the chat; kept as JSON from one turn to the next.
 *
 * @param id of the announcement to be: confirmed twice it is still one
 * @param title empty until it was typed, as the text
 * @param appointment as it was understood so far
 */
record Dictation(
        UUID id,
        Step step,
        NoticeKind kind,
        String title,
        String text,
        Content.@Nullable Picture picture,
        @Nullable Audience audience,
        @Nullable Appointment appointment) {
    /** What is asked next. */
    enum Step {
        KIND,
        TEXT,
        /** When and where; of meetings and contests. */
        WHEN,
        PICTURE,
        AUDIENCE,
        CONFIRM
    }

    static Dictation begun() {
        return new Dictation(
                UUID.randomUUID(), Step.KIND, NoticeKind.NEWS, "", "", null, null, null);
    }

    Dictation at(Step other) {
        return new Dictation(id, other, kind, title, text, picture, audience, appointment);
    }

    Dictation of(NoticeKind other) {
        return new Dictation(id, Step.TEXT, other, title, text, picture, audience, null);
    }

    Dictation saying(String newTitle, String newText) {
        Step next = tellsWhen() ? Step.WHEN : afterWhen();
        return new Dictation(id, next, kind, newTitle, newText, picture, audience, appointment);
    }

    /** Whether it is of something that takes place, or that has a last day. */
    boolean tellsWhen() {
        return kind == NoticeKind.MEETING || kind == NoticeKind.CONTEST;
    }

    private Step afterWhen() {
        return picture == null ? Step.PICTURE : Step.AUDIENCE;
    }

    /** As it was understood, or null: it is asked whether that is right. */
    Dictation understood(@Nullable Appointment as) {
        return new Dictation(id, step, kind, title, text, picture, audience, as);
    }

    /** When and where is settled; null = nobody says yet. */
    Dictation settled(@Nullable Appointment as) {
        return understood(as).at(afterWhen());
    }

    /** Another picture takes the place of the one before; the question that was open stays. */
    Dictation with(Content.Picture other) {
        Step next =
                switch (step) {
                    case KIND, WHEN, AUDIENCE, CONFIRM -> step;
                    case TEXT -> title.isEmpty() ? Step.TEXT : Step.AUDIENCE;
                    case PICTURE -> Step.AUDIENCE;
                };
        return new Dictation(id, next, kind, title, text, other, audience, appointment);
    }

    Dictation withoutPicture() {
        return new Dictation(id, Step.AUDIENCE, kind, title, text, null, audience, appointment);
    }

    Dictation to(Audience other) {
        return new Dictation(id, Step.CONFIRM, kind, title, text, picture, other, appointment);
    }

    /** One step back; the first stays. */
    Dictation back() {
        return switch (step) {
            case KIND, TEXT -> at(Step.KIND);
            case WHEN -> at(Step.TEXT);
            case PICTURE -> at(tellsWhen() ? Step.WHEN : Step.TEXT);
            case AUDIENCE -> at(Step.PICTURE);
            case CONFIRM -> at(Step.AUDIENCE);
        };
    }
}
