package org.pueankru.bot.notices;

import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.OutgoingMessage.Text;
import org.pueankru.bot.notices.NoticeMessages.Reader;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.List;

/** Shows somebody the notices that concern them. Thread-safe. */
@Component
class ShownNotices {
    /** One message of the five is for words. */
    private static final int SHOWN = OutgoingMessage.LIMIT - 1;

    private final Notices notices;
    private final Editions editions;
    private final NoticeBoard board;
    private final NoticeMessages messages;
    private final NoticeWords words;
    private final Clock clock;

    ShownNotices(
            Notices notices,
            Editions editions,
            NoticeBoard board,
            NoticeMessages messages,
            NoticeWords words,
            Clock clock) {
        this.notices = notices;
        this.editions = editions;
        this.board = board;
        this.messages = messages;
        this.words = words;
        this.clock = clock;
    }

    /** What is current, the newest last: that is where people look first. */
    Answer current(District district, Comer reader) {
        return show(district, reader, board.current(district.id(), reader, SHOWN));
    }

    /** Numbers of what others got are as good as unknown. */
    Answer byNumber(District district, Comer reader, long number) {
        return editions.byNumber(district.id(), number)
                .filter(id -> board.concerns(district.id(), id, reader))
                .map(id -> show(district, reader, List.of(id)))
                .orElseGet(() -> say("no-such-number", Long.toString(number)));
    }

    Answer one(District district, Comer reader, Notice.Id id) {
        return board.concerns(district.id(), id, reader)
                ? show(district, reader, List.of(id))
                : say("not-yours-to-see");
    }

    private Answer show(District district, Comer reader, List<Notice.Id> ids) {
        List<OutgoingMessage> shown =
                ids.reversed().stream()
                        .flatMap(id -> notices.byId(district.id(), id).stream())
                        .flatMap(notice -> messagesOf(district, reader, notice).stream())
                        .toList();
        return shown.isEmpty() ? say("none") : Answer.of(shown.toArray(OutgoingMessage[]::new));
    }

    private List<OutgoingMessage> messagesOf(District district, Comer reader, Notice notice) {
        NoticeMessages.Told all =
                NoticeMessages.Told.of(notice)
                        .of(board.schools(district.id(), reader, notice.id()));
        NoticeMessages.Told told =
                board.ownDay(district.id(), notice.id(), reader).map(all::until).orElse(all);
        // an overdue report is still wanted
        boolean past =
                notice.kind() != NoticeKind.REPORT_DUE && notice.content().isOver(clock.instant());
        return past ? messages.ofPast(told) : messages.of(told, Reader.COUNTED);
    }

    private Answer say(String key, Object... values) {
        return Answer.of(Text.of(words.say(key, values)));
    }
}
