package org.pueankru.bot.composing;

import org.pueankru.bot.conversation.Answer;
import org.pueankru.bot.directory.AuditLog;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.directory.DistrictId;
import org.pueankru.bot.messaging.ChatFacts.Fact;
import org.pueankru.bot.messaging.Pushes.Verdict;
import org.pueankru.bot.notices.Announcing;
import org.pueankru.bot.notices.Announcing.Outcome;
import org.pueankru.bot.notices.Audience;
import org.pueankru.bot.notices.By;
import org.pueankru.bot.notices.Notice;
import org.pueankru.bot.notices.Notices;
import org.pueankru.bot.notices.Notices.Draft;
import org.pueankru.bot.notices.Trial;
import org.pueankru.bot.settings.ServiceSettings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps what was dictated as an announcement and sends it on its way: once, however often it is
 * confirmed. Thread-safe.
 */
@Component
class Confirmation {
    private final Notices notices;
    private final Announcing announcing;
    private final Trial trial;
    private final PasskeyOwners passkeys;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final AnnounceWords words;
    private final ServiceSettings settings;

    Confirmation(
            Notices notices,
            Announcing announcing,
            Trial trial,
            PasskeyOwners passkeys,
            AuditLog audit,
            TransactionTemplate transaction,
            AnnounceWords words,
            ServiceSettings settings) {
        this.notices = notices;
        this.announcing = announcing;
        this.trial = trial;
        this.passkeys = passkeys;
        this.audit = audit;
        this.transaction = transaction;
        this.words = words;
        this.settings = settings;
    }

    /** An old button: what became of that announcement. */
    Optional<Answer> ofKept(Writer writer, UUID id) {
        return notices.byId(writer.district().id(), new Notice.Id(id)).map(this::standing);
    }

    /** What became of one that was confirmed before; empty for what is a draft at most. */
    Optional<Answer> ofBegun(Writer writer, UUID id) {
        return notices.byId(writer.district().id(), new Notice.Id(id))
                .filter(notice -> notice.state() != Notice.State.DRAFT)
                .map(this::standing);
    }

    /** LINE's words when it would not take it; empty when it would, or does not say. */
    Optional<String> refusalOf(Writer writer, Notice notice) {
        return trial.check(writer.district(), notice)
                        instanceof Fact.Known<Verdict>(Verdict.Bad(String reason))
                ? Optional.of(reason)
                : Optional.empty();
    }

    /**
     * Keeps it and puts it on its way; the same again says how it stands.
     *
     * @param cost messages that the chat showed
     */
    Answer of(Writer writer, Dictation dictation, Audience audience, int cost) {
        DistrictId district = writer.district().id();
        Notice notice = kept(writer, dictation, audience);
        if (notice.state() != Notice.State.DRAFT) {
            return standing(notice);
        }
        if (!says(notice, Drafts.of(dictation, audience))) {
            return inTheConsole("changed", notice);
        }
        if (audience.isEverybody() && passkeys.count(district, writer.person().id()) > 0) {
            return inTheConsole("passkey", notice);
        }
        return told(
                notice,
                announcing.submit(
                        writer.district(),
                        notice.id(),
                        notice.version(),
                        cost,
                        writer.person().id()));
    }

    private Notice kept(Writer writer, Dictation dictation, Audience audience) {
        Notice.Id id = new Notice.Id(dictation.id());
        return Objects.requireNonNull(
                transaction.execute(
                        _ -> {
                            keep(writer, id, Drafts.of(dictation, audience));
                            return notices.byId(writer.district().id(), id).orElseThrow();
                        }));
    }

    /** A draft that a try before this one left is the writer's own until the office changes it. */
    private void keep(Writer writer, Notice.Id id, Draft draft) {
        DistrictId district = writer.district().id();
        By by = By.person(writer.person().id());
        if (notices.add(district, id, draft, by)) {
            note(district, by, "notice-written", id);
            return;
        }
        Notice before = notices.byId(district, id).orElseThrow();
        if (before.state() == Notice.State.DRAFT
                && before.version() == 1
                && !says(before, draft)
                && notices.change(district, id, 1, draft, writer.person().id())) {
            note(district, by, "notice-changed", id);
        }
    }

    private void note(DistrictId district, By by, String act, Notice.Id id) {
        audit.note(district, by.actor(), act, new Subject("notice", id.value()), Map.of());
    }

    private static boolean says(Notice notice, Draft draft) {
        return notice.kind() == draft.kind()
                && notice.content().equals(draft.content())
                && notice.audience().equals(draft.audience());
    }

    private Answer told(Notice notice, Outcome outcome) {
        return switch (outcome) {
            case DONE -> words.plain("done").forgetting();
            case NEEDS_SECOND -> words.plain("submitted").forgetting();
            case DEARER -> inTheConsole("dearer", notice);
            case NOBODY -> inTheConsole("nobody", notice);
            case CHANGED_MEANWHILE, TOO_DEAR, OWN, HELD, NOT_CONFIRMED, UNCOUNTED ->
                    inTheConsole("changed", notice);
        };
    }

    private Answer standing(Notice notice) {
        return switch (notice.state()) {
            case DRAFT -> inTheConsole("passkey", notice);
            case TO_APPROVE -> words.plain("submitted").forgetting();
            case PLANNED, SENDING, SENT -> words.plain("done").forgetting();
            case ASKING -> inTheConsole("dearer", notice);
            case CANCELLED -> words.plain("cancelled").forgetting();
        };
    }

    /** Where the office's address is not known, they find it under announcements. */
    private Answer inTheConsole(String key, Notice notice) {
        URI home = settings.publicUrl();
        String where =
                home == null
                        ? words.say("console")
                        : home.resolve("/console/notices/" + notice.id().value()).toString();
        return words.plain(key, where).forgetting();
    }
}
