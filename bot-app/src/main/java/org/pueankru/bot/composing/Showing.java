package org.pueankru.bot.composing;

import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.notices.Audience;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.NoticeMessages;
import org.pueankru.bot.notices.NoticeMessages.Reader;
import org.pueankru.bot.notices.Previews;
import org.pueankru.bot.notices.Previews.Preview;
import org.pueankru.bot.notices.PrivateChat;
import org.springframework.stereotype.Component;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Shows what was dictated, and what sending it would mean now. Thread-safe. */
@Component
class Showing {
    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    private final Previews previews;
    private final NoticeMessages messages;
    private final PrivateChat privateChat;
    private final Confirmation confirmation;
    private final AnnounceWords words;

    Showing(
            Previews previews,
            NoticeMessages messages,
            PrivateChat privateChat,
            Confirmation confirmation,
            AnnounceWords words) {
        this.previews = previews;
        this.messages = messages;
        this.privateChat = privateChat;
        this.confirmation = confirmation;
        this.words = words;
    }

    /** What a confirmation came to. */
    sealed interface Came {
        /** The dialogue is over. */
        record Ended(Answer answer) implements Came {}

        /** Nothing was kept; it can be changed, or confirmed again. */
        record GoesOn(Answer answer) implements Came {}
    }

    Answer show(Writer writer, Dictation dictation, Audience audience, Instant now) {
        Notice notice = Drafts.unkept(dictation, audience, writer, now);
        return show(writer, notice, previews.preview(writer.district(), notice), now);
    }

    private Answer show(Writer writer, Notice notice, Preview preview, Instant now) {
        return words.show(
                drawn(writer, notice),
                notice,
                preview,
                preview.goesAt().isBefore(now.plus(AT_ONCE)));
    }

    /** As those get it to whom it goes. */
    private List<OutgoingMessage> drawn(Writer writer, Notice notice) {
        return messages.of(
                NoticeMessages.Told.of(notice),
                Reader.of(notice.audience().way()),
                privateChat.with(writer.district().id(), "").orElse(null));
    }

    /**
     * Sends it, once. What reaches nobody any more, costs more than was shown, cannot be paid or
     * would be refused by LINE is not kept, and shown anew.
     *
     * @param cost messages that the chat showed
     */
    Came confirm(Writer writer, Dictation dictation, Audience audience, int cost, Instant now) {
        Optional<Answer> begun = confirmation.ofBegun(writer, dictation.id());
        if (begun.isPresent()) {
            return new Came.Ended(begun.get());
        }
        Notice notice = Drafts.unkept(dictation, audience, writer, now);
        Preview preview = previews.preview(writer.district(), notice);
        if (!AnnounceWords.isSendable(notice, preview)) {
            return new Came.GoesOn(show(writer, notice, preview, now));
        }
        if (preview.cost() > cost) {
            return new Came.GoesOn(
                    show(writer, notice, preview, now).behind(Text.of(words.say("show.dearer"))));
        }
        return confirmation
                .refusalOf(writer, notice)
                .<Came>map(reason -> new Came.GoesOn(words.refused(reason)))
                .orElseGet(
                        () -> new Came.Ended(confirmation.of(writer, dictation, audience, cost)));
    }
}
