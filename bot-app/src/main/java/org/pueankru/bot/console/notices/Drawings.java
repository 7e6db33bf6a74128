package org.pueankru.bot.console.notices;

import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.messaging.OutgoingMessage.Bulletin;
import org.pueankru.bot.notices.Audience;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.NoticeMessages;
import org.pueankru.bot.notices.NoticeMessages.Reader;
import org.pueankru.bot.notices.Notices.Draft;
import org.pueankru.bot.notices.PrivateChat;
import org.springframework.stereotype.Component;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What will be seen in LINE, for pages to draw: the very messages that go out. Thread-safe. */
@Component
class Drawings {
    private static final Notice.Id NOT_KEPT_YET = new Notice.Id(new UUID(0, 0));

    private final NoticeMessages messages;
    private final PrivateChat privateChat;

    Drawings(NoticeMessages messages, PrivateChat privateChat) {
        this.messages = messages;
        this.privateChat = privateChat;
    }

    List<Bulletin> of(DistrictId district, Notice notice) {
        return of(
                NoticeMessages.Told.of(notice),
                notice.audience().way(),
                privateChat.about(district, notice.id()));
    }

    List<Bulletin> of(DistrictId district, Draft draft) {
        return of(
                new NoticeMessages.Told(
                        NOT_KEPT_YET, draft.kind(), draft.content(), draft.corrects() != null),
                draft.audience().way(),
                privateChat.with(district, ""));
    }

    private List<Bulletin> of(NoticeMessages.Told told, Audience.Way way, Optional<URI> inPrivate) {
        return messages.of(told, Reader.of(way), inPrivate.orElse(null)).stream()
                .filter(Bulletin.class::isInstance)
                .map(Bulletin.class::cast)
                .toList();
    }
}
