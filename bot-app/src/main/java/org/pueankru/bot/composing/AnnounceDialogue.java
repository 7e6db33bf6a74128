package org.pueankru.bot.composing;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.calendar.Appointment;
import org.pueankru.bot.composing.Dictation.Step;
import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.MessageId;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.notices.Audience;
import org.pueankru.bot.notices.Content;
import org.pueankru.bot.notices.NoticeKind;
import org.pueankru.bot.notices.PlainWords;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;

/** Asks for one thing after the other, then shows all of it. Thread-safe. */
@Component
class AnnounceDialogue {
    private final Audiences audiences;
    private final PictureTaking pictures;
    private final AppointmentDialogue appointments;
    private final Showing showing;
    private final AnnounceWords words;
    private final JsonMapper json;

    AnnounceDialogue(
            Audiences audiences,
            PictureTaking pictures,
            AppointmentDialogue appointments,
            Showing showing,
            AnnounceWords words,
            JsonMapper json) {
        this.audiences = audiences;
        this.pictures = pictures;
        this.appointments = appointments;
        this.showing = showing;
        this.words = words;
        this.json = json;
    }

    Answer begin(Writer writer, Instant now) {
        return ask(writer, Dictation.begun(), now);
    }

    /** The question of the step, or at the end what it would mean. */
    Answer ask(Writer writer, Dictation dictation, Instant now) {
        Answer asked =
                switch (dictation.step()) {
                    case KIND ->
                            words.askKind(
                                    dictation.picture() == null ? "kind" : "kind.after-picture");
                    case TEXT ->
                            words.askText(
                                    dictation.picture() == null ? "text" : "text.after-picture",
                                    words.kindName(dictation.kind()));
                    case WHEN -> appointments.ask(dictation, now);
                    case PICTURE -> words.askPicture("picture");
                    case AUDIENCE -> words.askAudience("audience", audiences.offered(writer));
                    case CONFIRM -> show(writer, dictation, now);
                };
        return noting(asked, dictation);
    }

    private Answer noting(Answer answer, Dictation dictation) {
        return answer.remembering(json.writeValueAsString(dictation));
    }

    private Answer show(Writer writer, Dictation dictation, Instant now) {
        @Nullable Audience audience = dictation.audience();
        return audience == null
                ? words.askAudience("audience", audiences.offered(writer))
                : showing.show(writer, dictation, audience, now);
    }

    /**
     * Sends it, when it still means what was shown.
     *
     * @param cost messages that the chat showed
     */
    Answer confirm(Writer writer, Dictation dictation, Audience audience, int cost, Instant now) {
        return switch (showing.confirm(writer, dictation, audience, cost, now)) {
            case Showing.Came.Ended(Answer answer) -> answer;
            case Showing.Came.GoesOn(Answer answer) -> noting(answer, dictation);
        };
    }

    Answer kind(Writer writer, Dictation dictation, NoticeKind kind, Instant now) {
        return ask(writer, dictation.of(kind), now);
    }

    /** The first line is the title; all of it must fit. */
    Answer typed(Writer writer, Dictation dictation, String text, Instant now) {
        String[] lines = PlainWords.of(text).strip().split("\\R", 2);
        String title = lines[0].strip();
        String rest = lines.length > 1 ? lines[1].strip() : "";
        if (title.isEmpty()) {
            return ask(writer, dictation, now);
        }
        if (title.length() > Content.TITLE) {
            return noting(words.askText("title-long", Content.TITLE), dictation);
        }
        if (rest.length() > Content.TEXT) {
            return noting(words.askText("text-long", Content.TEXT, rest.length()), dictation);
        }
        Dictation said = dictation.saying(title, rest);
        return ask(
                writer, said.step() == Step.WHEN ? appointments.readOutOf(said, now) : said, now);
    }

    /** When and where it takes place, or yes to what was understood. */
    Answer when(Writer writer, Dictation dictation, String text, Instant now) {
        if (AppointmentDialogue.YES.contains(text.strip())) {
            return agreed(writer, dictation, now);
        }
        return switch (appointments.typed(dictation, text, now)) {
            case AppointmentDialogue.Outcome.Understood(Appointment as) ->
                    ask(writer, dictation.understood(as), now);
            case AppointmentDialogue.Outcome.Refused(Answer why) -> noting(why, dictation);
        };
    }

    /** What was understood is right; without it the question comes again. */
    Answer agreed(Writer writer, Dictation dictation, Instant now) {
        Appointment known = dictation.appointment();
        boolean whole = known != null && known.begins().isPresent();
        return ask(writer, whole ? dictation.settled(known) : dictation, now);
    }

    Answer withoutWhen(Writer writer, Dictation dictation, Instant now) {
        return ask(writer, dictation.settled(null), now);
    }

    /** Something else was typed where a tap or a picture was asked for. */
    Answer notUnderstood(Writer writer, Dictation dictation, Instant now) {
        return ask(writer, dictation, now);
    }

    /** A picture, at whatever step: the last one counts. */
    Answer picture(
            Writer writer, Dictation dictation, ChannelId channel, MessageId message, Instant now) {
        return switch (pictures.take(channel, message)) {
            case PictureTaking.Outcome.Kept(Content.Picture kept)
                    when dictation.step() == Step.AUDIENCE ->
                    noting(
                            words.askAudience(
                                    dictation.picture() == null
                                            ? "audience.picture"
                                            : "audience.other-picture",
                                    audiences.offered(writer)),
                            dictation.with(kept));
            case PictureTaking.Outcome.Kept(Content.Picture kept) ->
                    ask(writer, dictation.with(kept), now);
            case PictureTaking.Outcome.Refused(String why) ->
                    noting(words.askPicture(why), dictation);
        };
    }

    /** A video or the like; the question that was open comes again. */
    Answer notAPicture(Writer writer, Dictation dictation, Instant now) {
        return ask(writer, dictation, now).behind(Text.of(words.say("picture.only")));
    }

    Answer withoutPicture(Writer writer, Dictation dictation, Instant now) {
        return ask(writer, dictation.withoutPicture(), now);
    }

    Answer to(Writer writer, Dictation dictation, String code, Instant now) {
        return audiences
                .read(writer.district().id(), code)
                .map(audience -> ask(writer, dictation.to(audience), now))
                .orElseGet(
                        () ->
                                noting(
                                        words.askAudience(
                                                "audience.gone", audiences.offered(writer)),
                                        dictation.at(Step.AUDIENCE)));
    }
}
