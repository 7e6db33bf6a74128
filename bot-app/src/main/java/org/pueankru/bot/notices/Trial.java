package org.pueankru.bot.notices;

import org.pueankru.bot.directory.AuditLog;
import org.pueankru.bot.directory.AuditLog.Actor;
import org.pueankru.bot.directory.AuditLog.Subject;
import org.pueankru.bot.directory.District;
import org.pueankru.bot.directory.Person;
import org.pueankru.bot.directory.School;
import org.pueankru.bot.directory.Schools;
import org.pueankru.bot.messaging.ChatFacts.Fact;
import org.pueankru.bot.messaging.ChatId;
import org.pueankru.bot.messaging.OutgoingMessage;
import org.pueankru.bot.messaging.PersonId;
import org.pueankru.bot.messaging.Pushes;
import org.pueankru.bot.messaging.Pushes.Verdict;
import org.pueankru.bot.notices.NoticeMessages.Reader;
import org.pueankru.bot.outbox.Delivery;
import org.pueankru.bot.outbox.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Tries an announcement before it goes out: LINE is asked whether it would take it, and somebody of
 * the office gets it alone. Thread-safe; throws Spring's data access exceptions while the store is
 * down.
 */
@Component
public class Trial {
    /** Of the length that codes of schools have. */
    private static final String SOME_CODE = "00000000";

    private final NoticeMessages messages;
    private final Previews previews;
    private final Schools schools;
    private final Pushes pushes;
    private final Outbox outbox;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Trial(
            NoticeMessages messages,
            Previews previews,
            Schools schools,
            Pushes pushes,
            Outbox outbox,
            AuditLog audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.messages = messages;
        this.previews = previews;
        this.schools = schools;
        this.pushes = pushes;
        this.outbox = outbox;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What LINE would say to its messages; free of charge, waits at most 5 s. */
    public Fact<Verdict> check(District district, Notice notice) {
        return pushes.check(district.channel(), pushes.render(messagesOf(district, notice)));
    }

    /** As one of the schools would get it: links with a school's code lead somewhere. */
    private List<OutgoingMessage> messagesOf(District district, Notice notice) {
        NoticeMessages.Told told = NoticeMessages.Told.of(notice);
        return messages.of(
                notice.content().isPerSchool()
                        ? told.of(List.of(new SchoolLinks.Named(codeOfOne(district, notice), "")))
                        : told,
                Reader.COUNTED);
    }

    private String codeOfOne(District district, Notice notice) {
        Map<School.Id, String> codes = schools.codes(district.id());
        Set<School.Id> reached = previews.reach(district.id(), notice).reached();
        return codes.entrySet().stream()
                .min(
                        Comparator.comparing(
                                        (Map.Entry<School.Id, String> each) ->
                                                !reached.contains(each.getKey()))
                                .thenComparing(Map.Entry::getValue))
                .map(Map.Entry::getValue)
                .orElse(SOME_CODE);
    }

    /** Sends it to one person, as a sending of its own that costs one message. */
    public void sendTo(District district, Notice notice, Person.Id person, PersonId line) {
        transaction.executeWithoutResult(
                _ -> {
                    UUID sending = UUID.randomUUID();
                    outbox.begin(
                            district.id(), sending, notice.kind().isUrgent(), notice.id().value());
                    UUID body = outbox.body(district.id(), sending, messagesOf(district, notice));
                    outbox.add(
                            district.id(),
                            sending,
                            List.of(
                                    new Delivery.Planned(
                                            person.value(),
                                            new ChatId.Person(line.value()),
                                            body,
                                            1,
                                            clock.instant())));
                    audit.note(
                            district.id(),
                            new Actor.Somebody(person),
                            "notice-tried",
                            new Subject("notice", notice.id().value()),
                            Map.of());
                });
    }
}
