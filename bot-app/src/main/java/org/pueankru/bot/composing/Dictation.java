package org.pueankru.bot.composing;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.notices.Audience;
import org.pueankru.bot.notices.Content;
import org.pueankru.bot.notices.NoticeKind;

import java.util.UUID;

/**
 * An announcement while somebody writes it in the chat; kept as JSON from one turn to the next.
 *
 * @param id of the announcement to be: confirmed twice it is still one
 * @param title empty until it was typed, as the text
 */
record Dictation(
        UUID id,
        Step step,
        NoticeKind kind,
        String title,
        String text,
        Content.@Nullable Picture picture,
        @Nullable Audience audience) {
    /** What is asked next. */
    enum Step {
        KIND,
        TEXT,
        PICTURE,
        AUDIENCE,
        CONFIRM
    }

    static Dictation begun() {
        return new Dictation(UUID.randomUUID(), Step.KIND, NoticeKind.NEWS, "", "", null, null);
    }

    Dictation at(Step other) {
        return new Dictation(id, other, kind, title, text, picture, audience);
    }

    Dictation of(NoticeKind other) {
        return new Dictation(id, Step.TEXT, other, title, text, picture, audience);
    }

    Dictation saying(String newTitle, String newText) {
        Step next = picture == null ? Step.PICTURE : Step.AUDIENCE;
        return new Dictation(id, next, kind, newTitle, newText, picture, audience);
    }

    Dictation with(Content.@Nullable Picture other) {
        Step next = title.isEmpty() ? Step.TEXT : Step.AUDIENCE;
        return new Dictation(id, next, kind, title, text, other, audience);
    }

    Dictation to(Audience other) {
        return new Dictation(id, Step.CONFIRM, kind, title, text, picture, other);
    }

    /** One step back; the first stays. */
    Dictation back() {
        return switch (step) {
            case KIND, TEXT -> at(Step.KIND);
            case PICTURE -> at(Step.TEXT);
            case AUDIENCE -> at(Step.PICTURE);
            case CONFIRM -> at(Step.AUDIENCE);
        };
    }
}
