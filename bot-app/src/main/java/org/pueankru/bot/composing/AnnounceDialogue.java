package org.pueankru.bot.composing;

import org.jspecify.annotations.Nullable;
import org.pueankru.bot.calendar.Appointment;
import org.pueankru.bot.composing.Dictation.Step;
import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.messaging.ChannelId;
import org.pueankru.bot.messaging.ChatFacts.Fact;
import org.pueankru.bot.messaging.MessageContents;
import org.pueankru.bot.messaging.MessageId;
import org.pueankru.bot.notices.Audience;
import org.pueankru.bot.notices.Content;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.NoticeKind;
import org.pueankru.bot.notices.NoticeMessages;
import org.pueankru.bot.notices.NoticeMessages.Reader;
import org.pueankru.bot.notices.Posters;
import org.pueankru.bot.notices.Previews;
import org.pueankru.bot.notices.Previews.Preview;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** Asks for one thing after the other, then shows all of it. Thread-safe. */
@Component
class AnnounceDialogue {
    private static final Duration AT_ONCE = Duration.ofMinutes(1);
    private static final Logger log = LoggerFactory.getLogger(AnnounceDialogue.class);

    private final Audiences audiences;
    private final Previews previews;
    private final NoticeMessages messages;
    private final MessageContents contents;
    private final Posters posters;
    private final AppointmentDialogue appointments;
    private final AnnounceWords words;
    private final JsonMapper json;

    AnnounceDialogue(
            Audiences audiences,
            Previews previews,
            NoticeMessages messages,
            MessageContents contents,
            Posters posters,
            AppointmentDialogue appointments,
            AnnounceWords words,
            JsonMapper json) {
        this.audiences = audiences;
        this.previews = previews;
        this.messages = messages;
        this.contents = contents;
        this.posters = posters;
        this.appointments = appointments;
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
                    case KIND -> words.askKind();
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
        if (audience == null) {
            return words.askAudience("audience", audiences.offered(writer));
        }
        Notice notice = Drafts.unkept(dictation, audience, writer, now);
        Preview preview = previews.preview(writer.district(), notice);
        boolean payable = !preview.budget().isKnown() || preview.isAffordable(notice.kind());
        return words.show(
                messages.of(NoticeMessages.Told.of(notice), Reader.COUNTED),
                notice,
                preview,
                payable,
                preview.goesAt().isBefore(now.plus(AT_ONCE)));
    }

    Answer kind(Writer writer, Dictation dictation, NoticeKind kind, Instant now) {
        return ask(writer, dictation.of(kind), now);
    }

    /** The first line is the title; all of it must fit. */
    Answer typed(Writer writer, Dictation dictation, String text, Instant now) {
        String[] lines = text.strip().split("\\R", 2);
        String title = lines[0].strip();
        String rest = lines.length > 1 ? lines[1].strip() : "";
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

    Answer picture(
            Writer writer, Dictation dictation, ChannelId channel, MessageId message, Instant now) {
        return switch (contents.picture(channel, message)) {
            case Fact.Known<byte[]>(byte[] bytes) -> keep(writer, dictation, bytes, now);
            case Fact.NotThere<byte[]> _, Fact.NotAllowed<byte[]> _, Fact.NoAnswer<byte[]> _ ->
                    noting(words.askPicture("picture.not-got"), dictation);
        };
    }

    private Answer keep(Writer writer, Dictation dictation, byte[] bytes, Instant now) {
        try {
            return switch (posters.keep(bytes)) {
                case Posters.Outcome.Kept(Content.Picture kept) ->
                        ask(writer, dictation.with(kept), now);
                case Posters.Outcome.NoPicture _ ->
                        noting(words.askPicture("picture.none"), dictation);
                case Posters.Outcome.TooLarge _ ->
                        noting(words.askPicture("picture.too-large"), dictation);
                case Posters.Outcome.TooStretched _ ->
                        noting(words.askPicture("picture.stretched"), dictation);
            };
        } catch (IOException e) {
            log.warn("A poster could not be written ({})", e.getClass().getSimpleName());
            return noting(words.askPicture("picture.not-got"), dictation);
        }
    }

    Answer noPicture(Writer writer, Dictation dictation, Instant now) {
        return ask(writer, dictation.with(null), now);
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
